/** Keys of the page: shown in its strip, changeable, off for whoever wants that; never inside a field. */

import { choose, current, step } from "./choosing.js";
import { cite, put, send } from "./forms.js";
import { keymap, meant } from "../keymap.js";

const said = document.getElementById("said");
let mode = "";

const acts = {
  event_move: () => current() && ask("move", said.dataset.moving),
  event_cite: () => current() && ask("cite", said.dataset.citing),
  event_aside: () => opened("set_aside"),
  event_off: () => send(current()?.querySelector("form.do__form"), "unlink", {}, current()?.closest(".pos")?.id),
  event_preview: () => document.querySelector("[data-does=preview]")?.click(),
};

function ask(what, words) {
  mode = what;
  document.body.dataset.asking = what;
  said.textContent = words;
}

function letGo() {
  mode = "";
  delete document.body.dataset.asking;
  said.textContent = "";
}

function opened(field) {
  const details = current()?.querySelector("details.do");
  if (!details) return;
  details.open = true;
  details.querySelector(`[name="${field}"]`).focus();
}

function answered(digit) {
  const claim = current(), what = mode;
  const target = document.querySelector(what === "move" ? `.pos[data-digit="${digit}"]` : `.sen[data-sentence="${digit}"]`);
  if (!target) return;
  letGo();
  if (!(what === "move" ? put(claim, target) : cite(claim, target))) choose(claim);
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const field = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "Escape") return field ? current()?.focus() : letGo();
  if (field || !keymap.on) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event.key === "ArrowDown" ? 1 : -1);
  else if (mode && /^[1-9]$/.test(event.key)) answered(event.key);
  else if (meant(event, (name) => name in acts)) acts[meant(event, (name) => name in acts)]();
  else return;
  event.preventDefault();
}

export function start() {
  document.addEventListener("keydown", pressed);
}
