/** The text with its marks. Each paragraph is cut into runs where marks begin and end: so they may overlap and nest. */

import { data, say } from "./data.js";
import { byId, el } from "./dom.js";
import { paragraphAt, points, units } from "./offsets.js";
import { claims, currentUid, inOrder, missing } from "./store.js";

const text = data.article.text;
const root = byId("words");
const shown = new Map(); // number of a paragraph → what it shows, as one text to compare
const hintable = "highlights" in CSS;

const paragraph = (number) => byId(`p${number}`);

/** What a mark says of its claim. */
function stateOf(claim) {
  if (claim.now.holds.some((hold) => hold.contested && !hold.aside)) return "contested";
  return missing(claim).length || !claim.version ? "todo" : "claim";
}

/** Draw every paragraph whose marks are not what they were. */
export function draw() {
  const here = new Map();
  inOrder().forEach((claim, at) => {
    const { start, end } = claim.now.body;
    const mark = { uid: claim.uid, n: at + 1, start, end, state: stateOf(claim) };
    for (let { number } = paragraphAt(start); number <= data.article.paragraphs.length && data.article.paragraphs[number - 1][0] < end; number += 1) {
      if (!here.has(number)) here.set(number, []);
      here.get(number).push(mark);
    }
  });
  for (const number of new Set([...here.keys(), ...shown.keys()])) {
    const marks = here.get(number) ?? [];
    const key = JSON.stringify(marks);
    if (shown.get(number) !== key) fill(number, marks);
    if (marks.length) shown.set(number, key); else shown.delete(number);
  }
  emphasise();
}

function fill(number, marks) {
  const [from, to] = data.article.paragraphs[number - 1];
  const cuts = [...new Set([from, to, ...marks.flatMap(({ start, end }) => [Math.max(from, start), Math.min(to, end)])])].sort((a, b) => a - b);
  const runs = cuts.slice(0, -1).map((cut, at) => run(cut, cuts[at + 1], marks));
  paragraph(number).replaceChildren(...runs);
}

function run(start, end, marks) {
  const words = text.slice(units(start), units(end));
  const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
  if (!over.length) return document.createTextNode(words);
  const inner = over.reduce((a, b) => (b.end - b.start <= a.end - a.start ? b : a));
  const ending = over.filter((mark) => mark.end === end);
  const state = ["contested", "todo", "claim"].find((each) => over.some((mark) => mark.state === each));
  const made = el("mark", { class: `claim claim--${state}${over.length > 1 ? " claim--nested" : ""}`, "data-claims": over.map((mark) => mark.uid).join(" "), "data-claim": inner.uid });
  made.textContent = words;
  if (ending.length) {
    made.dataset.n = ending.map((mark) => mark.n).join(" ");
    made.dataset.label = say(`mark_${ending[0].state}`, { n: ending.map((mark) => mark.n).join(", ") });
  }
  return made;
}

/** Show which claim is open in the form. */
export function emphasise() {
  const uid = currentUid();
  for (const mark of root.querySelectorAll("mark.now")) mark.classList.remove("now");
  if (uid) for (const mark of root.querySelectorAll(`mark[data-claims~="${CSS.escape(uid)}"]`)) mark.classList.add("now");
}

/** Bring a claim's words into sight. */
export function reveal(uid) {
  const mark = root.querySelector(`mark[data-claims~="${CSS.escape(uid)}"]`);
  mark?.scrollIntoView({ block: "nearest" });
}

/** The place in the text, in units, of a place in the page; null outside the text. */
export function placeOf(node, offset) {
  const holder = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("#words > p");
  if (!holder) return null;
  const before = document.createRange();
  before.setStart(holder, 0);
  before.setEnd(node, offset);
  return units(data.article.paragraphs[Number(holder.dataset.n) - 1][0]) + before.toString().length;
}

/** The stretch of the page that shows the text between two places, in units. */
export function rangeOf(start, end) {
  const range = document.createRange();
  range.setStart(...nodeAt(start));
  range.setEnd(...nodeAt(end, true));
  return range;
}

function nodeAt(at, ending = false) {
  let { number, start } = paragraphAt(points(at));
  if (ending && points(at) === start && number > 1) ({ number, start } = paragraphAt(start - 1));
  let left = at - units(start);
  const walker = document.createTreeWalker(paragraph(number), NodeFilter.SHOW_TEXT);
  let node = walker.nextNode(), last = node;
  while (node && left > node.length) { left -= node.length; last = node; node = walker.nextNode(); }
  return node ? [node, left] : [last ?? paragraph(number), last?.length ?? 0];
}

/** Underline or tint stretches of the text without touching it. */
export function highlight(name, spans) {
  if (hintable) CSS.highlights.set(name, new Highlight(...spans.map(([start, end]) => rangeOf(start, end))));
}

/** The stretch of the text, in code points, whose paragraphs stand between two heights of the window. */
export function between(top, bottom) {
  const rows = data.article.paragraphs;
  const reaches = (row) => paragraph(row + 1).getBoundingClientRect();
  let low = 0, high = rows.length;
  while (low < high) { const middle = (low + high) >> 1; if (reaches(middle).bottom <= top) low = middle + 1; else high = middle; }
  let last = low;
  while (last < rows.length && reaches(last).top < bottom) last += 1;
  return low < last ? [rows[low][0], rows[last - 1][1]] : [0, 0];
}

export const canHighlight = hintable;
export const claimAt = (element) => claims.get(element.closest?.("mark.claim")?.dataset.claim ?? "");
