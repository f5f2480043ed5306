/** What is chosen of the text: with the mouse, by touch, or with the sentence cursor. Offsets here are UTF-16 units. */

import { data, say } from "./data.js";
import { announce, byId } from "./dom.js";
import { paragraphAt, points } from "./offsets.js";
import { allSentences, character, countWords, snapped, wordEnd, wordStart } from "./segments.js";
import { choose, tell } from "./store.js";
import { canHighlight, claimAt, highlight, placeOf, rangeOf } from "./text.js";

const text = data.article.text;
const root = byId("words");
let chosen = null; // [start, end]
let freely = false; // Alt was held: no snapping

/** What is chosen, as {start, end, quote} in code points, or null. */
export function selection() {
  return chosen && { start: points(chosen[0]), end: points(chosen[1]), quote: text.slice(...chosen) };
}

export function clear() {
  chosen = null;
  show();
}

export function select(start, end) {
  chosen = start < end ? [start, end] : null;
  show();
}

function show() {
  highlight("chosen", chosen ? [chosen] : []);
  if (!canHighlight && chosen) getSelection().setBaseAndExtent(...ends(rangeOf(...chosen)));
  byId("mark-what").textContent = chosen
    ? say("selected", { words: countWords(...chosen), paragraph: paragraphAt(points(chosen[0])).number })
    : say("nothing_selected");
  tell("selected");
}

const ends = (range) => [range.startContainer, range.startOffset, range.endContainer, range.endOffset];

/** The next sentence, or the one before. */
export function sentence(by) {
  const rows = allSentences();
  const at = chosen ? chosen[0] : -1;
  const next = by > 0 ? rows.findIndex(([start]) => start > at) : rows.findLastIndex(([start]) => start < at);
  if (next < 0) { announce(say(by > 0 ? "last_sentence" : "first_sentence")); return; }
  select(...rows[next]);
  inSight();
  const { number } = paragraphAt(points(rows[next][0]));
  announce(say("sentence", { paragraph: number, words: text.slice(...rows[next]) }));
}

/** Move one end of what is chosen. */
export function stretch(end, unit, by) {
  if (!chosen) { sentence(1); return; }
  let [a, b] = chosen;
  if (end === "start") a = wordStart(a, by);
  else b = unit === "word" ? wordEnd(b, by) : character(b, by);
  if (a >= b) return;
  select(a, b);
  inSight();
  announce(say("selection_is", { words: text.slice(a, b) }));
}

/** Keep what is chosen between the bars, and nothing over it. */
function inSight() {
  const box = rangeOf(...chosen).getBoundingClientRect(), pane = byId("text").getBoundingClientRect();
  const top = Math.max(0, pane.top) + 24, bottom = Math.min(innerHeight, pane.bottom) - 80;
  const scroller = byId("text").scrollHeight > byId("text").clientHeight + 4 ? byId("text") : document.scrollingElement;
  if (box.top < top) scroller.scrollBy(0, box.top - top - 40);
  else if (box.bottom > bottom) scroller.scrollBy(0, box.bottom - bottom + 40);
}

function fromPage() {
  const native = getSelection();
  if (!native.rangeCount || native.isCollapsed) return;
  const range = native.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset), end = placeOf(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return;
  const [a, b] = freely ? [start, end] : snapped(start, end);
  if (a >= b || (chosen && a === chosen[0] && b === chosen[1])) return;
  select(a, b);
  announce(say("selection_is", { words: text.slice(a, b) }));
}

export function start() {
  let touching = 0;
  addEventListener("pointerdown", () => { freely = false; });
  root.addEventListener("pointerup", (event) => { freely = event.altKey; if (event.pointerType === "mouse") setTimeout(fromPage); });
  document.addEventListener("mouseup", (event) => { freely = event.altKey; setTimeout(fromPage); });
  document.addEventListener("selectionchange", () => {
    clearTimeout(touching); // handles of a touch screen send nothing else
    touching = setTimeout(() => { if (matchMedia("(pointer: coarse)").matches) fromPage(); }, 250);
  });
  root.addEventListener("click", (event) => {
    if (!getSelection().isCollapsed) return;
    const claim = claimAt(event.target);
    if (claim) choose(claim.uid);
    else clear();
  });
  show();
}
