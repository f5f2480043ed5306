/** Keys: one act each, shown on the screen, changeable, and off altogether for whoever wants that. Only outside fields. */

import { keymap as keys, use } from "../keymap.js";
import { byId } from "./dom.js";

const acts = new Map();
export { keys, use };

/** Say what an act does. */
export const does = (name, act) => acts.set(name, act);
export const run = (name) => acts.get(name)?.();

function inField(target) {
  return target.closest?.("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");
}

function inText(target) {
  return target === document.body || target === document.documentElement || byId("text").contains(target) || target.id === "main";
}

function pressed(event) {
  if (event.isComposing || event.defaultPrevented) return "";
  const field = inField(event.target), command = event.ctrlKey || event.metaKey;
  if (command && event.key === "Enter") return "done";
  if (command && event.key.toLowerCase() === "z" && !event.altKey) return field?.dataset.typed === "yes" ? "" : event.shiftKey ? "redo" : "undo";
  if (event.key === "Escape") return "text";
  if (field || command) return "";
  if (inText(event.target) && event.key.startsWith("Arrow")) return arrow(event);
  if (event.altKey || !keys.on) return "";
  return Object.keys(keys.keys).find((name) => acts.has(name) && keys.keys[name] === (event.key.length === 1 ? event.key.toLowerCase() : event.key)) ?? "";
}

function arrow(event) {
  const forward = document.querySelector("#words").dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (event.key === "ArrowDown" || event.key === "ArrowUp") return event.shiftKey || event.altKey ? "" : event.key === "ArrowDown" ? "sentence_down" : "sentence_up";
  const way = event.key === forward ? "on" : "back";
  if (event.altKey) return `character_${way}`;
  return event.shiftKey ? `word_${way}` : `start_${way}`;
}

export function start() {
  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    const name = pressed(event);
    if (!name || !acts.has(name)) return;
    event.preventDefault();
    acts.get(name)();
  });
  // Where something was just typed, undo is the field's own.
  document.addEventListener("input", (event) => { event.target.dataset.typed = "yes"; });
  document.addEventListener("focusin", (event) => { delete event.target.dataset.typed; });
  for (const button of document.querySelectorAll("[data-do]")) {
    button.addEventListener("mousedown", (event) => event.preventDefault()); // what is chosen of the text stays chosen
    button.addEventListener("click", () => run(button.dataset.do));
  }
}
