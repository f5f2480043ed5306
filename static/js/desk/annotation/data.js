/** What the server gave the screen, and its words. */

export const data = JSON.parse(document.getElementById("desk-data").textContent);

/** A whole pattern of the server's, with `values` put into its {places}. */
export function say(name, values = {}) {
  const pattern = data.words[name] ?? name;
  return pattern.replace(/\{(\w+)\}/g, (place, key) => (key in values ? String(values[key]) : place));
}

/** The label of one word of a closed list. */
export function label(list, word) {
  const pair = data.choices[list].find(([value]) => value === word);
  return pair ? pair[1] : word;
}
