/**
 * Keys of every page: an element with `data-does` is opened, focused or pressed by the key of that name; `data-row`s are
 * gone through; what stands in a row as `data-here` is of the row that has the focus. What `data-asks` is only reached
 * by its key, and pressed by Enter. Never inside a field, and not at all where the person switched keys off.
 */

import { inField, meant } from "./keymap.js";

const rows = () => [...document.querySelectorAll("[data-row]")];
const here = (name) => document.activeElement?.closest("tr, li")?.querySelector(`[data-here~="${name}"]`);
const element = (name) => here(name) ?? [...document.querySelectorAll(`[data-does~="${name}"]`)].find((each) => each.checkVisibility());

function step(by) {
  const all = rows(), here = all.indexOf(document.activeElement);
  const next = all[here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + by))];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

const ticked = () => document.activeElement?.closest("tr, li")?.querySelector("input[type=checkbox]");
const taking = (how) => [...document.querySelectorAll(`[data-take-back="${how}"], [data-does="${how}"]`)].find((each) => each.checkVisibility());
const nextView = () => {
  const views = [...document.querySelectorAll("[data-views] a")];
  return views[(views.findIndex((each) => each.hasAttribute("aria-current")) + 1) % views.length];
};
const acts = {
  view: () => (element("view") ?? nextView()).click(),
  row_next: () => step(1),
  row_previous: () => step(-1),
  choose: () => ticked()?.click(),
  undo: () => taking("undo")?.click(),
  redo: () => taking("redo")?.click(),
};
const can = (name) => (name.startsWith("row_") ? rows().length > 0 : name === "choose" ? Boolean(ticked()) : name === "view" ? Boolean(element("view") ?? nextView()) : name in acts ? Boolean(taking(name)) : Boolean(element(name)));

function use(found) {
  const shut = found.parentElement.closest("details:not([open])");
  if (shut) shut.open = true;
  if (found.matches("[data-asks]")) found.focus();
  else if (found.matches("details")) { found.open = true; found.scrollIntoView({ block: "nearest" }); (found.querySelector("input:not([type=hidden]), textarea, select, button") ?? found).focus(); }
  else if (inField(found)) { found.focus(); found.select?.(); }
  else found.click();
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
  const command = event.ctrlKey || event.metaKey, form = event.target.closest?.("form[data-by-key]");
  let name = meant(event, can);
  if (command && event.key === "Enter" && form) { event.preventDefault(); form.requestSubmit(form.querySelector("button.btn--go, button[type=submit]")); return; }
  if (command && event.key.toLowerCase() === "z" && !event.altKey && !inField(event.target)) name = event.shiftKey ? "redo" : "undo";
  if (event.key === "Escape" && inField(event.target)) { event.target.blur(); return; }
  if (!name || !can(name)) return;
  event.preventDefault();
  if (acts[name]) acts[name](); else use(element(name));
});
