/** The bar of every page of the desk: what was done last, by name, to be taken back or done again. */

import * as journal from "./journal.js";
import { takeBack } from "./undo.js";

const place = document.querySelector("#journal");
const LONGEST = matchMedia("(min-width: 100rem)").matches ? 34 : 17; // characters of a label
const handed = document.getElementById("desk-step");
const fault = (words) => { document.querySelector("#journal-fault").textContent = words; };

/** Keep the step that the last form made; or say that it took one back. */
function keep({ took, now, ...step }) {
  if (!took) { journal.add(step); return; }
  const alike = (each) => each.kind === step.kind && (step.uid ? each.uid === step.uid : each.pk === step.pk && each.edit === step.edit);
  const there = journal.find((each) => alike(each) && Boolean(each.undone) === (took === "redo"));
  if (there) journal.moved({ ...there, ...now }, took);
}

/** A label that fits the bar; it ends in one ellipsis, whatever it quotes. */
const fitting = (label) => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1).replace(/[\s…“]+$/u, "")}…` : label);

function show() {
  for (const button of place.querySelectorAll("[data-take-back]")) {
    const step = journal.next(button.dataset.takeBack);
    button.hidden = !step;
    button.title = step?.where ? `${step.label} · ${step.where}` : step?.label ?? "";
    button.querySelector("[data-what]").textContent = fitting(step?.label ?? "");
  }
}

if (handed) keep(JSON.parse(handed.textContent));
for (const button of place.querySelectorAll("[data-take-back]")) button.addEventListener("click", () => takeBack(button.dataset.takeBack, fault));
journal.onChange(show);
show();
