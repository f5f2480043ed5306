/** The numbers of a claim, as its words give them: "over 500" is never shown as 500. */

import { data, say } from "./data.js";
import { byId, el, icon } from "./dom.js";
import { change, pause } from "./history.js";
import { currentClaim, numberOf } from "./store.js";

const list = byId("figures");

function refigure(words, make, field = "") {
  const claim = currentClaim();
  change(claim.uid, say(words, { n: numberOf(claim.uid) }), (said) => { said.body.figures = make(said.body.figures); return said; }, field);
}

/** Add a figure to the open claim, or put it in the place of the one with the same words. */
export function add(figure) {
  refigure("step_figure", (rows) => [...rows.filter((row) => row.verbatim !== figure.verbatim), figure]);
  show();
}

const number = (text) => (/^\d{1,15}$/.test(text.replace(/[\s,.]/g, "")) ? Number(text.replace(/[\s,.]/g, "")) : null);

function edit(at, name, value) {
  refigure("step_figure", (rows) => rows.map((row, n) => (n === at ? fitted({ ...row, [name]: value }) : row)), `figure-${at}-${name}`);
}

/** A vague word has no number, and only a range has two. */
function fitted(row) {
  return { ...row, value: row.bound === "vague" ? null : row.value, value_max: row.bound === "range" ? row.value_max : null };
}

function chooser(at, name, row, words) {
  const made = el("select", { class: "in", "aria-label": words, disabled: !data.may, change: () => { edit(at, name, made.value); pause(); show(); } },
    ...data.choices[name].map(([value, text]) => el("option", { value, selected: value === row[name] }, text)));
  return made;
}

function typed(at, name, row, words, read = (text) => text) {
  const made = el("input", { class: "in", "aria-label": words, placeholder: words, disabled: !data.may, value: row[name] ?? "", inputmode: read === number ? "numeric" : null,
    input: () => edit(at, name, read(made.value)), change: () => { pause(); show(); } });
  return made;
}

/** Show the figures of the open claim. */
export function show() {
  if (list.contains(document.activeElement) && document.activeElement.matches("input")) return;
  const rows = currentClaim()?.now.body.figures ?? [];
  byId("no-figure").hidden = rows.length > 0;
  list.replaceChildren(...rows.map((row, at) => el("li", { class: "figure", "data-held": true, tabindex: -1, "aria-label": say("figure_named", { words: row.verbatim }) },
    el("div", { class: "inrow" }, chooser(at, "measure", row, say("counted")), chooser(at, "bound", row, say("bound")),
      row.bound === "vague" ? null : typed(at, "value", row, say("number"), number),
      row.bound === "range" ? typed(at, "value_max", row, say("number_to"), number) : null,
      data.may ? el("button", { type: "button", class: "btn btn--quiet btn--icon", "data-takes": true, "aria-label": say("take_away", { name: row.verbatim }), click: () => { refigure("step_figure_gone", (all) => all.filter((_, n) => n !== at)); show(); } }, icon("cross")) : null),
    el("div", { class: "inrow" }, typed(at, "population", row, say("of_whom")), typed(at, "period", row, say("period"))),
    el("p", { class: "help" }, row.bound === "vague" ? say("kept_vague", { words: row.verbatim }) : row.bound === "exact" ? say("kept_exact", { words: row.verbatim }) : say("kept_as", { words: row.verbatim, value: row.value ?? "" })))));
}
