/** What is proposed of the text: nothing is saved until it is accepted, and what was waved away does not return. */

import { data, say } from "./data.js";
import { ask } from "./door.js";
import { announce, byId, el, icon } from "./dom.js";
import { change, noted } from "./history.js";
import { paragraphAt, points, slice, units } from "./offsets.js";
import { choose, currentClaim, empty, freshUid, numberOf, on, tell, things } from "./store.js";
import { canHighlight, highlight, rangeOf } from "./text.js";

const MOST = 4; // shown at a time
let all = [];
let first = null; // the one that the keys act on

/** The proposals whose words are on the screen, in the order of the text. */
function onScreen() {
  const pane = byId("text").getBoundingClientRect();
  const top = Math.max(0, pane.top), bottom = Math.min(innerHeight, pane.bottom);
  return all.filter((row) => { const box = rangeOf(units(row.start), units(row.end)).getBoundingClientRect(); return box.bottom > top && box.top < bottom; });
}

function show() {
  const here = onScreen();
  if (!here.includes(first)) first = here[0] ?? null;
  byId("sugs").hidden = !all.length;
  byId("sugs-count").textContent = say("suggestions_here", { here: here.length, all: all.length });
  const from = Math.max(0, here.indexOf(first));
  byId("sugs-list").replaceChildren(...here.slice(from, from + MOST).map((row) => line(row)));
  if (canHighlight) {
    highlight("hint", all.map((row) => [units(row.start), units(row.end)]));
    highlight("hint-now", first ? [[units(first.start), units(first.end)]] : []);
  }
}

function line(row) {
  return el("li", { class: row === first ? "first" : null },
    el("p", {}, el("q", {}, short(slice(row.start, row.end))), ` ¶${paragraphAt(row.start).number}: `, row.why),
    el("span", { class: "inrow" },
      el("button", { type: "button", class: "btn", click: () => accept(row) }, icon("check"), say("accept")),
      el("button", { type: "button", class: "btn btn--quiet", click: () => dismiss(row) }, say("dismiss"))));
}

const short = (words) => (words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words);

function drop(row) {
  const at = all.indexOf(row);
  if (at < 0) return;
  all.splice(at, 1);
  first = all[at] ?? null;
  show();
}

function back(row) {
  if (!all.includes(row)) all.push(row);
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  first = row;
  show();
}

/** Put what a proposal fills in into the claim it belongs to, or make a claim of it. Nothing is saved yet. */
export function accept(row = first) {
  if (!row) { announce(say("no_suggestion")); return; }
  Object.assign(things.actor, row.things?.actor ?? {});
  Object.assign(things.location, row.things?.location ?? {});
  const open = currentClaim();
  const into = row.into === "claim" && open && row.start >= open.now.body.start - 400 && row.start <= open.now.body.end + 400;
  const uid = into ? open.uid : freshUid();
  const label = say("step_accepted", { words: short(slice(row.start, row.end)) });
  change(uid, label, (said) => filled(said ?? empty(row.start, row.end, slice(row.start, row.end)), row.fills ?? {}));
  drop(row);
  choose(uid);
  announce(say("accepted", { n: numberOf(uid) }));
}

function filled(said, fills) {
  for (const [name, value] of Object.entries(fills)) {
    if (name === "happened") said.happened = value;
    else if (Array.isArray(value)) said.body[name] = name === "actors" || name === "locations" ? [...new Set([...said.body[name], ...value])].sort() : [...said.body[name], ...value];
    else said.body[name] = value;
  }
  return said;
}

/** Wave a proposal away: for this text it does not return, unless that is undone. */
export async function dismiss(row = first) {
  if (!row) { announce(say("no_suggestion")); return; }
  drop(row);
  const say_so = (back_again) => ask(data.urls.dismissals, { key: row.key, back: back_again });
  noted({ label: say("step_dismissed", { words: short(slice(row.start, row.end)) }), undo: async () => { await say_so(true); back(row); }, redo: async () => { await say_so(false); drop(row); } });
  try { await say_so(false); } catch (fault) { back(row); tell("fault", fault.message || say("away")); }
}

export async function start() {
  if (!data.may) return;
  try { all = (await ask(data.urls.proposals)).proposals; } catch { return; }
  let waiting = 0;
  const later = () => { cancelAnimationFrame(waiting); waiting = requestAnimationFrame(show); };
  byId("text").addEventListener("scroll", later, { passive: true });
  addEventListener("scroll", later, { passive: true });
  on("changed", later);
  show();
}

/** Go to the next proposal on the screen. */
export function next() {
  const here = onScreen(), at = here.indexOf(first);
  first = here[(at + 1) % here.length] ?? null;
  show();
}
