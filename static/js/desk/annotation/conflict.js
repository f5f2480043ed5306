/** Two texts of one claim: both are shown field by field, and the editor chooses. Nothing is thrown away. */

import { label, say } from "./data.js";
import { byId, el } from "./dom.js";
import { change } from "./history.js";
import { claims, clone, currentClaim, currentUid, choose, numberOf, on, same, tell, things } from "./store.js";

const place = byId("conflict");
const FIELDS = ["quote", "statement", "form", "stance", "kind", "attributions", "actors", "locations", "figures", "translations", "said_text", "note", "sensitivity"];

const nameIn = (noun, uid) => things[noun][uid]?.name ?? uid;
/** A field in words, to be compared by eye. */
function words(said, field) {
  if (!said) return say("laid_aside");
  const value = field === "holds" ? said.holds : said.body[field];
  switch (field) {
    case "attributions": return value.map((each) => `${each.named_as || nameIn("actor", each.actor)} ${each.verb}`).join(" → ");
    case "actors": return value.map((uid) => nameIn("actor", uid)).join(", ");
    case "locations": return value.map((uid) => nameIn("location", uid)).join(", ");
    case "figures": return value.map((each) => each.verbatim).join(", ");
    case "translations": return value.map((each) => `${each.language} (${each.translator}): ${each.text}`).join("; ");
    case "holds": return value.map((each) => `${nameIn("event", each.event)}: ${each.position}`).join("; ");
    case "form": case "stance": case "kind": return label(field, value);
    default: return value;
  }
}

function differing(mine, theirs) {
  if (!mine || !theirs) return [];
  const plain = (said) => said.holds.map(({ event, question, position }) => [event, question, position]);
  const found = FIELDS.filter((field) => !same(mine.body[field], theirs.body[field]));
  return same(plain(mine), plain(theirs)) ? found : [...found, "holds"];
}

function show() {
  const claim = currentClaim(), rival = claim?.rival;
  place.hidden = !rival;
  byId("claim-form").classList.toggle("form--waits", Boolean(rival));
  byId("claim-act").classList.toggle("act--waits", Boolean(rival));
  if (!rival) return;
  const fields = differing(claim.now, rival.said);
  if (!fields.length && rival.said) { settle(claim, claim.now); return; }
  byId("conflict-why").textContent = rival.kind === "window" ? say("rival_window") : rival.by ? say("rival_named", rival.by) : say("rival_act");
  byId("conflict-fields").replaceChildren(...fields.map((field) => row(field, claim.now, rival.said)));
}

function row(field, mine, theirs) {
  const pick = (who, said, checked) => el("label", { class: "choice" }, el("input", { type: "radio", name: `choice-${field}`, value: who, checked }), el("span", {}, el("small", {}, say(who)), words(said, field) || say("empty")));
  return el("fieldset", { class: "rivals", "data-field": field }, el("legend", {}, say(`field_${field}`)), pick("mine", mine, true), pick("theirs", theirs, false));
}

function keep() {
  const claim = currentClaim(), theirs = claim.rival.said, merged = clone(claim.now);
  for (const set of byId("conflict-fields").children) {
    const { field } = set.dataset;
    if (!theirs || set.querySelector("input:checked").value === "mine") continue;
    if (field === "holds") merged.holds = clone(theirs.holds);
    else if (field === "quote") Object.assign(merged.body, { start: theirs.body.start, end: theirs.body.end, quote: theirs.body.quote });
    else if (field === "said_text") for (const name of Object.keys(theirs.body)) { if (name.startsWith("said_")) merged.body[name] = theirs.body[name]; }
    else merged.body[field] = clone(theirs.body[field]);
  }
  settle(claim, merged);
}

function settle(claim, merged) {
  claim.rival = null;
  change(claim.uid, say("step_settled", { n: numberOf(claim.uid) }), () => merged);
  tell("changed", claim.uid);
}

export function start() {
  on("rival", (uid) => { if (claims.get(uid)?.now && !currentUid()) choose(uid); show(); if (uid === currentUid()) place.focus(); });
  on("chosen", show);
  on("changed", (uid) => { if (uid === currentUid()) show(); });
  byId("conflict-keep").addEventListener("click", keep);
  for (const who of ["mine", "theirs"]) byId(`conflict-${who}`).addEventListener("click", () => {
    for (const radio of byId("conflict-fields").querySelectorAll(`input[value="${who}"]`)) radio.checked = true;
  });
}
