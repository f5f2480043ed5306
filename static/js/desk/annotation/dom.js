/** Elements made of names, attributes and text. Text stays text: nothing here reads HTML. */

/** An element; attributes that are false or null are left out, functions are listeners. */
export function el(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...inside.filter((each) => each !== null && each !== undefined));
  return made;
}

/** One of the page's own icons. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

export const byId = (id) => document.getElementById(id);

/** Put `value` into a field only if it says something else: the caret stays where it is. */
export function put(field, value) {
  const text = value === null || value === undefined ? "" : String(value);
  if (field.value !== text) field.value = text;
}

let timer = 0;
/** Say something to a screen reader. */
export function announce(text) {
  const region = byId("said-aloud");
  clearTimeout(timer);
  region.textContent = "";
  timer = setTimeout(() => { region.textContent = text; }, 30);
}
