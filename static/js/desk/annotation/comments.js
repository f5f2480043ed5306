/** What editors say of the article, of a passage and of a claim: read, said, settled beside the text. */

import { data, say } from "./data.js";
import { ask } from "./door.js";
import { announce, byId, el } from "./dom.js";
import * as list from "./list.js";
import { units } from "./offsets.js";
import { select, selection } from "./selection.js";
import { choose, claims, currentClaim, freshKey, numberOf, on } from "./store.js";

const EVERY = 30000;
const shelf = `desk-comment/${data.person}/${data.article.pk}`; // what is typed and not yet said
let all = [];
let places = []; // what a comment can be about now: {label, claim, start, end}
let key = freshKey(20);
let sending = false;

const short = (words) => (words.length > 60 ? `${words.slice(0, 59)}…` : words);
const isOpen = () => !byId("panel-comments").hidden;
const open = () => all.filter((each) => !each.settled);

function about() {
  const claim = currentClaim(), chosen = selection();
  return [
    ...(claim?.version ? [{ label: say("about_claim", { n: numberOf(claim.uid), words: short(claim.now.body.quote) }), claim: claim.uid }] : []),
    ...(chosen ? [{ label: say("about_words", { words: short(chosen.quote) }), start: chosen.start, end: chosen.end }] : []),
    ...(claim && !claim.version && !chosen ? [{ label: say("about_words", { words: short(claim.now.body.quote) }), start: claim.now.body.start, end: claim.now.body.end }] : []),
    { label: say("about_article") },
  ];
}

/** Offer what a comment can be about; what was chosen before stays, where it is still offered. */
function offer(first = false) {
  if (!byId("comment-form")) return;
  const before = first ? "" : places[byId("talk-about").value]?.label;
  places = about();
  byId("talk-about").replaceChildren(...places.map(({ label }, n) => el("option", { value: n }, label)));
  byId("talk-about").value = Math.max(0, places.findIndex(({ label }) => label === before));
}

/** Comment on the open claim, else on what is chosen, else on the article. */
export function comment() {
  list.open("comments");
  offer(true);
  if (byId("talk-text")) byId("talk-text").focus();
  else byId("tab-comments").focus();
}

async function post(given) {
  all = (await ask(data.urls.comments, given)).comments;
  show();
}

async function send(event) {
  event?.preventDefault();
  const words = byId("talk-text").value.trim(), { claim = "", start = 0, end = 0 } = places[byId("talk-about").value] ?? {};
  if (sending) return;
  sending = true;
  byId("comment-fault").textContent = "";
  try {
    await post({ key, text: words, claim, start, end });
    key = freshKey(20);
    byId("talk-text").value = "";
    localStorage.removeItem(shelf);
    announce(say("commented"));
  } catch (fault) {
    byId("comment-fault").textContent = fault.message || say("away");
  } finally {
    sending = false;
  }
}

/** Send what is typed, if a comment is what is being typed: whether it was. */
export function done() {
  if (!isOpen() || !byId("comment-form")?.contains(document.activeElement)) return false;
  send();
  return true;
}

async function settle(row, settled) {
  const at = open().indexOf(row);
  try {
    await post({ settle: row.uid, settled });
    announce(say(settled ? "comment_settled" : "comment_open"));
    (byId("comments-open").children[Math.min(at, open().length - 1)] ?? byId("tab-comments")).focus();
  } catch (fault) { announce(fault.message || say("away")); }
}

/** Press the button of the comment that has the focus, else of the first in `place`. */
function press(place) {
  const row = document.activeElement.closest?.(`#${place} [data-comment]`) ?? byId(place).firstElementChild;
  const button = row?.querySelector(":scope > .btn, :scope > span > .btn");
  if (button) button.click(); else announce(say("no_comment"));
}

/** Settle the comment that has the focus, else the first. */
export const settleHere = () => { if (isOpen()) press("comments-open"); else list.open("comments"); };

/** Open again the settled comment that has the focus, else the first. */
export function reopenHere() {
  if (!isOpen()) { list.open("comments"); return; }
  byId("comments-settled").open = true;
  press("comments-done");
}

/** The words that a comment is about, as a way to them. */
function where(row) {
  const n = numberOf(row.claim);
  const go = () => { if (n) { choose(row.claim); list.open("comments"); } else if (row.end) select(units(row.start), units(row.end)); };
  if (!row.quote) return row.about || say("about_article");
  return el("button", { type: "button", class: "linkish", click: go }, n ? say("about_claim", { n, words: short(row.quote) }) : say("about_words", { words: short(row.quote) }));
}

function line(row) {
  const act = row.settled ? el("span", {}, say("settled_by", { name: row.settled }), " ", button("comment_reopen", row, false)) : button("comment_settle", row, true);
  return el("li", { class: "said-here", tabindex: "0", "data-comment": row.uid },
    el("p", { class: "said-here__who" }, el("b", {}, row.who), " ", el("time", { datetime: row.at }, row.at.slice(0, 10)), " · ", where(row)),
    el("p", { class: "said-here__text" }, row.text), data.may_comment ? act : null);
}

const button = (words, row, settled) => el("button", { type: "button", class: "btn btn--quiet", click: () => settle(row, settled) }, say(words));

function show() {
  const rows = open(), done_ = all.filter((each) => each.settled);
  byId("tab-comments-count").textContent = rows.length;
  byId("no-comments").hidden = rows.length > 0;
  byId("comments-open").replaceChildren(...rows.map(line));
  byId("comments-settled").hidden = !done_.length;
  byId("comments-settled-count").textContent = say("settled_count", { n: done_.length });
  byId("comments-done").replaceChildren(...done_.map(line));
}

async function look() {
  if (document.visibilityState === "hidden") return;
  try { all = (await ask(data.urls.comments)).comments; } catch { return; }
  if (!byId("panel-comments").contains(document.activeElement)) show();
}

export function start() {
  const field = byId("talk-text");
  look();
  setInterval(look, EVERY);
  for (const what of ["chosen", "changed", "selected"]) on(what, () => { if (isOpen()) offer(); });
  offer(true);
  byId("tab-comments").addEventListener("click", () => offer());
  if (!field) return;
  field.value = localStorage.getItem(shelf) ?? "";
  field.addEventListener("input", () => { try { localStorage.setItem(shelf, field.value); } catch { /* a full shelf */ } });
  byId("comment-form").addEventListener("submit", send);
}
