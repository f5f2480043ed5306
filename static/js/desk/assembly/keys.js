/** Keys that only this page has: the arrows choose a claim; a digit says where it goes. The others are those of every page. */

import { does, inField, keymap } from "../keymap.js";
import { go } from "../rows.js";
import { current, step } from "./choosing.js";
import { cite, put } from "./forms.js";

const said = document.getElementById("said");
let mode = "";

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

function answered(digit) {
  const claim = current(), what = mode;
  const target = document.querySelector(what === "move" ? `.pos[data-digit="${digit}"]` : `.sen[data-sentence="${digit}"]`);
  if (!target) return;
  letGo();
  if (!(what === "move" ? put(claim, target) : cite(claim, target))) go(claim);
}

function pressed(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || inField(event.target)) return;
  if (event.key === "Escape") { letGo(); return; }
  if (!keymap.on) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") step(event.key === "ArrowDown" ? 1 : -1);
  else if (mode && /^[1-9]$/.test(event.key)) answered(event.key);
  else return;
  event.preventDefault();
}

export function start() {
  does("event_move", () => ask("move", said.dataset.moving), () => Boolean(current()));
  does("event_cite", () => ask("cite", said.dataset.citing), () => Boolean(current()));
  document.addEventListener("keydown", pressed);
}
