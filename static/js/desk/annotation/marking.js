/** The keys C F A P D: what is chosen of the text becomes a claim, or is put into the open one. */

import * as about from "./about.js";
import { data, say } from "./data.js";
import { ask, asking } from "./door.js";
import { announce, byId } from "./dom.js";
import * as figures from "./figures.js";
import { merged } from "./filling.js";
import { amend, change } from "./history.js";
import { keymap } from "../keymap.js";
import { choose, claims, currentClaim, empty, freshUid, inOrder, numberOf, on } from "./store.js";
import { points } from "./offsets.js";
import { selection, sentence } from "./selection.js";
import * as suggestions from "./suggestions.js";
import { placeOf } from "./text.js";
import * as when from "./when.js";

/** What the server reads out of words; empty while it is away. */
async function reading(start, end) {
  try {
    return await ask(asking(data.urls.reading, { start, end }));
  } catch { return {}; }
}

function chosen() {
  const found = selection();
  if (!found) announce(say("nothing_selected"));
  return found;
}

let told = ""; // the words of which it was said that they are a claim already

/** The claim that has the chosen words already: it is opened and said so, once; asked again, another is made of them. */
function there({ start, end, quote }) {
  const same = inOrder().find(({ now: { body } }) => body.start === start && body.end === end);
  if (!same || told === `${start}-${end}`) { told = ""; return null; }
  told = `${start}-${end}`;
  choose(same.uid);
  const words = say("twice", { words: short(quote), n: numberOf(same.uid), key: keymap.on ? keymap.keys.claim.toUpperCase() : say("claim") });
  byId("mark-what").textContent = words;
  announce(words);
  return same.uid;
}

/** A new claim of what is chosen; what its words give away is filled in as soon as the server has read them. */
export async function claim() {
  if (!selection()) sentence(1);
  const found = chosen();
  if (!found) return null;
  const already = there(found);
  if (already) return already;
  const uid = freshUid();
  change(uid, say("step_claim", { words: short(found.quote) }), () => merged(empty(found.start, found.end, found.quote), ...suggestions.about(found.start, found.end)));
  choose(uid);
  announce(say("marked", { n: numberOf(uid) }));
  fill(uid, await reading(found.start, found.end));
  return uid;
}

/** Put what the words give away into fields that nobody has touched, as part of the same step. */
function fill(uid, read) {
  if (!claims.get(uid)?.now) return;
  amend(uid, (said) => {
    if (read.statement && !said.body.statement) said.body.statement = read.statement;
    return merged(said, { fills: { form: read.form, figures: read.figures } });
  });
}

export async function figure() {
  const found = chosen();
  if (!found) return;
  let open = currentClaim();
  const inside = open && found.start >= open.now.body.start && found.end <= open.now.body.end;
  if (!inside) { const uid = await claim(); open = claims.get(uid); if (open?.now.body.figures.length) return; }
  const read = (await reading(found.start, found.end)).figures?.[0];
  if (currentClaim() !== open) return;
  figures.add(read ?? { verbatim: found.quote, value: null, value_max: null, bound: "vague", measure: "other", population: "", unit: "", period: "" });
}

/** Name an actor or a place with what is chosen, in the open claim. */
async function thing(noun) {
  const found = chosen();
  if (!found) return;
  if (!currentClaim()) { announce(say("mark_first")); byId("mark-what").textContent = say("mark_first"); return; }
  await about.name(noun, found.quote);
}

export const actor = () => thing("actor");
export const place = () => thing("location");

export async function date() {
  const found = chosen();
  if (!found) return;
  if (!currentClaim()) { announce(say("mark_first")); byId("mark-what").textContent = say("mark_first"); return; }
  await when.put_in("happened", found.quote);
}

/** A claim that was made of a suggestion gets its statement as one that was marked does. */
export function start() {
  on("made", async (uid) => {
    const { start: from, end } = claims.get(uid).now.body;
    fill(uid, await reading(from, end));
  });
  on("name", ({ noun, words }) => about.name(noun, words));
  byId("words").addEventListener("click", () => {
    const { isCollapsed, anchorNode, anchorOffset } = getSelection(), at = isCollapsed && anchorNode ? placeOf(anchorNode, anchorOffset) : null;
    if (at !== null && suggestions.choosing(points(at))) byId("sugs").scrollIntoView({ block: "nearest" });
  });
}

/** Give the open claim the words that are chosen now. */
export function reword() {
  const open = currentClaim(), found = chosen();
  if (!open || !found) return;
  change(open.uid, say("step_words", { n: numberOf(open.uid) }), (said) => {
    Object.assign(said.body, found);
    said.body.figures = said.body.figures.filter((row) => found.quote.includes(row.verbatim));
    said.body.translations = []; // they were of other words
    return said;
  });
}

const short = (words) => (words.length > 32 ? `${words.slice(0, 31)}…` : words);
