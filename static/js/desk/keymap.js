/** Which key does what for this person, on every screen; shown wherever a `data-key` stands. */

export const keymap = JSON.parse(document.getElementById("desk-keys").textContent);

/** Acts of single screens that are more than pressing what stands there: by name, `act` and whether it `can` now. */
export const acts = new Map();
export const does = (name, act, can = () => true) => acts.set(name, { act, can });

/** Take up changed keys, and show them. */
export function use(changed) {
  Object.assign(keymap, changed);
  document.body.dataset.keys = keymap.on ? "on" : "off";
  for (const shown of document.querySelectorAll("[data-key]")) {
    shown.textContent = keymap.on ? (keymap.keys[shown.dataset.key] ?? "").toUpperCase() : "";
    shown.hidden = !keymap.on;
  }
}

/** Whether what has the focus takes letters itself. */
export const inField = (target) => target.closest?.("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");

/** The acts of `has` that a key press means; "" for none. */
export function meant(event, has) {
  if (!keymap.on || event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return "";
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return Object.keys(keymap.keys).find((name) => keymap.keys[name] === key && has(name)) ?? "";
}

use({});
