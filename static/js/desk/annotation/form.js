/** The form of the open claim: every field shows what this window has, and every change is a named step. */

import * as about from "./about.js";
import * as chain from "./chain.js";
import { data, say } from "./data.js";
import { byId, put } from "./dom.js";
import * as figures from "./figures.js";
import { change, pause } from "./history.js";
import * as holding from "./holding.js";
import { paragraphAt } from "./offsets.js";
import { currentClaim, currentUid, isDirty, missing, numberOf, on, inOrder } from "./store.js";
import * as translations from "./translations.js";
import * as when from "./when.js";

const form = byId("claim-form");
const PLAIN = { statement: "statement", kind: "kind", stance: "stance", note: "note", sensitivity: "sensitivity", sensitivity_note: "sensitivity-note" };
let shown = "";

function set(name, value, run) {
  const claim = currentClaim();
  if (!claim) return;
  const label = say(`step_${name}`, { n: numberOf(claim.uid) });
  change(claim.uid, label, (said) => { said.body[name] = value; return said; }, run ? `field-${name}` : "");
}

export function start() {
  for (const [name, id] of Object.entries(PLAIN)) {
    byId(id).addEventListener("input", () => set(name, byId(id).value, true));
    byId(id).addEventListener("change", pause);
  }
  for (const radio of form.querySelectorAll('input[name="form"]')) radio.addEventListener("change", () => set("form", radio.value, false));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (data.may) for (const part of [about, chain, holding, translations, when]) part.start();
  on("chosen", () => { chain.close(); show(); });
  on("changed", (uid) => { if (uid === currentUid()) show(); else count(); });
  show();
}

export function show() {
  const claim = currentClaim();
  form.hidden = !claim;
  byId("claim-none").hidden = Boolean(claim);
  byId("claim-act").hidden = !claim || !data.may;
  count();
  if (!claim) { shown = ""; return; }
  if (shown !== claim.uid) { form.scrollTop = 0; shown = claim.uid; }
  const { body } = claim.now;
  byId("quote").textContent = body.quote;
  byId("quote-where").textContent = say("exact_words", { paragraph: paragraphAt(body.start).number });
  for (const [name, id] of Object.entries(PLAIN)) put(byId(id), body[name]);
  for (const radio of form.querySelectorAll('input[name="form"]')) radio.checked = radio.value === body.form;
  byId("sensitivity-note-field").hidden = body.sensitivity === "plain";
  for (const part of [about, chain, figures, holding, translations, when]) part.show();
  need(claim);
}

function need(claim) {
  const lacks = missing(claim).map((name) => say(`missing_${name}`));
  byId("need-text").textContent = lacks.length ? say("missing", { what: lacks.join(", ") }) : say(isDirty(claim) ? "complete_unsaved" : "complete");
  byId("need").classList.toggle("need--lacks", lacks.length > 0);
  byId("saved-badge").hidden = isDirty(claim);
}

function count() {
  const all = inOrder(), n = numberOf(currentUid());
  byId("tab-claim").textContent = n ? say("claim_n", { n }) : say("claim");
  byId("tab-all-count").textContent = all.length;
  if (byId("to-claim")) Object.assign(byId("to-claim"), { hidden: !n, textContent: n ? say("open_claim", { n }) : "" });
  byId("place-in-list").textContent = n ? say("n_of", { n, all: all.length }) : say("claims_here", { all: all.length });
}
