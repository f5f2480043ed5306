/** The annotation desk: what each key and each button does, and what is shown when something changes. */

import * as comments from "./comments.js";
import * as conflict from "./conflict.js";
import { data, say } from "./data.js";
import { announce, byId, el } from "./dom.js";
import * as entered from "./entered.js";
import * as finishing from "./finishing.js";
import * as form from "./form.js";
import * as help from "./help.js";
import * as history from "./history.js";
import { nextRedo, nextUndo, redo, steps, undo } from "./history.js";
import * as keeping from "./keeping.js";
import * as keys from "./keys.js";
import * as list from "./list.js";
import * as marking from "./marking.js";
import * as presence from "./presence.js";
import * as selection from "./selection.js";
import * as status from "./status.js";
import { choose, currentUid, on, take } from "./store.js";
import * as suggestions from "./suggestions.js";
import * as text from "./text.js";

const begun = performance.now();
take(data);
text.draw();
performance.measure("desk: marks drawn", { start: begun });
byId("desk").classList.add("scripted");
byId("by-hand").hidden = true;

const STEPS = 20; // listed by name
let drawing = 0;
on("changed", () => { cancelAnimationFrame(drawing); drawing = requestAnimationFrame(text.draw); });
on("chosen", () => { text.emphasise(); text.reveal(currentUid()); });
on("wanted", choose);
on("history", () => {
  for (const [id, next] of [["undo", nextUndo()], ["redo", nextRedo()]]) {
    byId(id).disabled = !next;
    byId(id).title = next ? say(`${id}_named`, { what: next }) : "";
    byId(`${id}-what`).textContent = next;
  }
  byId("steps").hidden = !steps().length;
  byId("steps-list").replaceChildren(...steps().slice(0, STEPS).map((label) => el("li", {}, label)));
});
on("fault", announce);

const focus = (id) => () => { const field = byId(id); if (field && !byId("claim-form").hidden) field.focus(); };
const acts = {
  sentence_down: () => selection.sentence(1),
  sentence_up: () => selection.sentence(-1),
  word_on: () => selection.stretch("end", "word", 1),
  word_back: () => selection.stretch("end", "word", -1),
  character_on: () => selection.stretch("end", "character", 1),
  character_back: () => selection.stretch("end", "character", -1),
  start_on: () => selection.stretch("start", "word", 1),
  start_back: () => selection.stretch("start", "word", -1),
  text: () => byId("text").focus({ preventScroll: true }),
  next: () => list.step(1),
  previous: () => list.step(-1),
  next_article: () => list.article(1),
  previous_article: () => list.article(-1),
  help: help.open,
  speaker: focus("teller"),
  statement: focus("statement"),
  event: focus("event"),
  question: focus("question"),
  words: focus("happened"),
  comment: comments.comment,
  settle: comments.settleHere,
  reopen: comments.reopenHere,
  all: list.all,
  entered: entered.entered,
  figures: entered.figures,
  done: comments.done,
};
if (data.may) {
  Object.assign(acts, {
    claim: marking.claim, figure: marking.figure, actor: marking.actor, place: marking.place, date: marking.date, reword: marking.reword,
    translate: () => { if (!byId("claim-form").hidden) { byId("translations-group").open = true; byId("translation-add").click(); } },
    undo, redo, done: () => comments.done() || finishing.done(), aside: finishing.aside, take_away: entered.takeAway,
    accept: () => suggestions.press("accept"), dismiss: () => suggestions.press("dismiss"),
  });
}
for (const [name, act] of Object.entries(acts)) keys.does(name, act);

form.start();
entered.start();
marking.start();
list.start();
comments.start();
selection.start();
status.start();
if (data.may) { keeping.start(); conflict.start(); }
presence.start();
suggestions.start().then(() => { if (data.may) history.start(); });
help.start();
keys.start();
const wanted = new URLSearchParams(location.search).get("claim");
if (wanted) choose(`${data.article.uid}#${wanted}`);
byId("desk").dataset.ready = "yes";
