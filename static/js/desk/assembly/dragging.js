/** Dragging a claim onto a position moves it there; onto a sentence cites it. The forms do the same without. */

import { go } from "../rows.js";
import { cite, put } from "./forms.js";

const TARGETS = ".pos, .sen";
let held = null;

const over = (event) => held && event.target.closest?.(TARGETS);

function mark(target) {
  for (const each of document.querySelectorAll("[data-over]")) if (each !== target) each.removeAttribute("data-over");
  target?.setAttribute("data-over", "");
}

export function start() {
  document.addEventListener("dragstart", (event) => {
    held = event.target.closest?.(".clm[data-claim]") ?? null;
    if (!held) return;
    event.dataTransfer.setData("text/plain", held.dataset.claim);
    event.dataTransfer.effectAllowed = "copyMove";
    go(held);
  });
  document.addEventListener("dragover", (event) => {
    const target = over(event);
    mark(target);
    if (target) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const target = over(event);
    if (!target) return;
    event.preventDefault();
    if (target.matches(".pos")) put(held, target);
    else cite(held, target);
  });
  document.addEventListener("dragend", () => { held = null; mark(null); });
}
