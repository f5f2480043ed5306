/** What is proposed of the text: nothing is saved until it is accepted, and what was waved away does not return. */

import { data, say } from "./data.js";
import { ask } from "./door.js";
import { announce, byId, el, icon } from "./dom.js";
import { merged, within } from "./filling.js";
import { change, kind, noted } from "./history.js";
import { paragraphAt, slice, units } from "./offsets.js";
import { choose, currentClaim, currentUid, empty, freshUid, inOrder, numberOf, on, tell, things } from "./store.js";
import { between, highlight } from "./text.js";

const MOST = 3; // shown at a time
let all = []; // what is proposed and not yet answered
let first = null; // the one that the keys act on
let here = []; // what is on the screen

const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const alike = (a, b) => overlap(a, b) * 2 >= Math.max(a.end - a.start, b.end - b.start);

/** Whether a proposal has anything to say: what a claim has already is not proposed again. */
function open(row, claim, all_claims) {
  if (row.into === "notice") return true;
  if (row.kind === "quotation" && all.some((each) => each.kind === "claim" && alike(each, row))) return false; // the claim says more
  if (row.into !== "claim") return !all_claims.some((each) => alike(row, each.now.body));
  if (!claim || row.start < claim.now.body.start || row.end > claim.now.body.end) return false;
  return JSON.stringify(merged(structuredClone(claim.now), row)) !== JSON.stringify(claim.now) || (row.name && !row.fills.actors && !row.fills.locations);
}

function onScreen() {
  const pane = byId("text").getBoundingClientRect();
  const top = Math.max(0, pane.top), bottom = Math.min(innerHeight, pane.bottom), claim = currentClaim();
  const [low, high] = between(top, bottom);
  const claims = inOrder();
  const rows = all.filter((row) => row.end > low && row.start < high && open(row, claim, claims));
  return [...rows.filter((row) => row.into === "claim"), ...rows.filter((row) => row.into !== "claim")];
}

function show() {
  here = onScreen();
  if (!here.includes(first)) first = here[0] ?? null;
  byId("sugs").hidden = !here.length;
  byId("sugs-count").textContent = say("suggestions_here", { here: here.length });
  const from = Math.max(0, here.indexOf(first));
  const list = byId("sugs-list"), held = [...list.children].indexOf(document.activeElement.closest("#sugs-list > li"));
  list.replaceChildren(...here.slice(from, from + MOST).map(line));
  if (held >= 0) list.children[Math.min(held, list.children.length - 1)]?.focus();
  highlight("hint", here.filter((row) => row !== first).map((row) => [units(row.start), units(row.end)]));
  highlight("hint-now", first ? [[units(first.start), units(first.end)]] : []);
}

function line(row) {
  const button = (act, words, quiet, mark) => el("button", { type: "button", "data-press": act === accept ? "accept" : "dismiss", class: quiet ? "btn btn--quiet" : "btn", click: () => act(row) }, mark, words);
  return el("li", { class: row === first ? "first" : null, tabindex: "0" },
    el("p", {}, el("q", {}, short(slice(row.start, row.end))), row.why.startsWith("¶") ? " " : ` ¶${paragraphAt(row.start).number}: `, row.why),
    el("span", { class: "inrow" },
      row.into === "notice" ? null : button(accept, say("accept"), false, icon("check")),
      button(dismiss, say(row.into === "notice" ? "seen" : "dismiss"), true)));
}

/** Make the suggestion at a place of the text (in code points) the first of the list; answers whether one is there. */
export function choosing(at) {
  const found = here.filter((row) => row.start <= at && at < row.end).sort((a, b) => a.end - a.start - (b.end - b.start));
  if (!found.length) return false;
  first = found[(found.indexOf(first) + 1) % found.length]; // clicked again: the one around it
  show();
  announce(say("suggestion_chosen", { words: short(slice(first.start, first.end)), why: first.why }));
  return true;
}

/** Press a button of the suggestion that has the focus, else of the first. */
export function press(name) {
  const row = document.activeElement.closest("#sugs-list > li") ?? byId("sugs-list").firstElementChild;
  const button = row?.querySelector(`[data-press="${name}"]`);
  if (button) button.click(); else announce(say("no_suggestion"));
}

/** The beginning and the end of long words, cut between words where there are spaces. */
const short = (words) => (words.length > 72 ? `${words.slice(0, 48).replace(/\s+\S*$/u, "")} … ${words.slice(-18).replace(/^\S*\s+/u, "")}` : words);

function drop(row) {
  const at = here.indexOf(row);
  all = all.filter((each) => each !== row);
  first = here[at + 1] ?? null;
  show();
}

function back(row) {
  all = [...all.filter((each) => each.key !== row.key), row].sort((a, b) => a.start - b.start || a.end - b.end);
  first = row;
  show();
}

/** Put what a proposal fills in into the claim it belongs to, or make a claim of it. Nothing is saved yet. */
export function accept(row = first) {
  if (!row || row.into === "notice") { announce(say("no_suggestion")); return; }
  if (row.name && !row.fills.actors && !row.fills.locations) { tell("name", { noun: row.name_kind === "place" ? "location" : "actor", words: row.name }); return; }
  const uid = row.into === "claim" && currentUid() ? currentUid() : freshUid();
  const words = short(slice(row.start, row.end));
  change(uid, say("step_accepted", { words }), (said) => {
    const made = said ?? merged(empty(row.start, row.end, slice(row.start, row.end)), ...within(all, row));
    return merged(made, row);
  });
  choose(uid);
  if (row.into !== "claim") tell("made", uid);
  show();
  announce(say("accepted", { n: numberOf(uid) }));
}

/** Wave a proposal away: for this text it does not return, unless that is undone. */
export async function dismiss(row = first) {
  if (!row) { announce(say("no_suggestion")); return; }
  drop(row);
  noted({ kind: "dismissed", label: say("step_dismissed", { words: short(slice(row.start, row.end)) }), row });
  try { await tellOf(row, false); } catch (fault) { back(row); tell("fault", fault.message || say("away")); }
}

const tellOf = (row, again) => ask(data.urls.dismissals, { key: row.key, back: again });
kind("dismissed", {
  undo: async ({ row }) => { await tellOf(row, true); back(row); },
  redo: async ({ row }) => { await tellOf(row, false); drop(all.find((each) => each.key === row.key) ?? row); },
});

/** What is proposed of the words between two offsets. */
export const about = (start, end) => within(all, { start, end });

export async function start() {
  if (!data.may) return;
  let answer;
  try { answer = await ask(data.urls.proposals); } catch { return; }
  for (const noun of ["actor", "location"]) for (const [uid, thing] of Object.entries(answer.things[noun])) things[noun][uid] ??= thing;
  all = answer.proposals;
  let waiting = 0;
  const later = () => { cancelAnimationFrame(waiting); waiting = requestAnimationFrame(show); };
  byId("text").addEventListener("scroll", later, { passive: true });
  addEventListener("scroll", later, { passive: true });
  for (const what of ["changed", "chosen"]) on(what, later);
  on("named", ({ words }) => { all = all.filter((each) => each.name !== words || each.fills.actors || each.fills.locations); later(); });
  show();
}
