/** Sentences and words of the text, and where a selection should begin and end. Offsets here are UTF-16 units. */

import { data } from "./data.js";
import { units } from "./offsets.js";

const text = data.article.text;
const language = data.article.language || "en";
const sentenceReader = new Intl.Segmenter(language, { granularity: "sentence" });
const wordReader = new Intl.Segmenter(language, { granularity: "word" });
// A full stop after these does not end a sentence.
const ABBREVIATED = /(?:^|[\s(“"‘])(?:[A-Z]|[A-Z](?:\.[A-Z])+|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Gen|Col|Lt|Maj|Capt|Cpt|Cmdr|Adm|Sgt|Brig|Gov|Sen|Rep|Rev|Hon|No|vs|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\.\s+$/;
const LOOSE = /[\s.,;:!?…،؛؟–—-]/u;
const OPENING = { "“": "”", "‘": "’", "«": "»", "(": ")", "[": "]", "{": "}" };
const CLOSING = Object.fromEntries(Object.entries(OPENING).map(([open, close]) => [close, open]));

let sentences = null;
/** Every sentence as [start, end], in order; none crosses a paragraph. */
export function allSentences() {
  if (sentences) return sentences;
  sentences = [];
  for (const [from, to] of data.article.paragraphs) {
    const start = units(from), line = text.slice(start, units(to));
    let open = -1;
    for (const { segment, index } of sentenceReader.segment(line)) {
      if (open < 0) open = index;
      if (ABBREVIATED.test(line.slice(Math.max(0, index + segment.length - 24), index + segment.length))) continue;
      add(start + open, start + index + segment.length);
      open = -1;
    }
    if (open >= 0) add(start + open, start + line.length);
  }
  return sentences;
}

function add(start, end) {
  const [a, b] = trimmed(start, end);
  if (a < b) sentences.push([a, b]);
}

/** The words of the paragraph around a place, as [start, end]. */
function wordsAround(at) {
  const start = text.lastIndexOf("\n", at - 1) + 1, stop = text.indexOf("\n", at);
  const line = text.slice(start, stop < 0 ? text.length : stop);
  return [...wordReader.segment(line)].filter((each) => each.isWordLike).map((each) => [start + each.index, start + each.index + each.segment.length]);
}

/** The end of the next word after `at`, of the last before it with `by` -1; `at` where there is none. */
export function wordEnd(at, by) {
  const ends = wordsAround(at).map(([, end]) => end);
  return (by > 0 ? ends.find((end) => end > at) : ends.findLast((end) => end < at)) ?? at;
}

/** The beginning of the next word after `at`, of the last before it with `by` -1; `at` where there is none. */
export function wordStart(at, by) {
  const starts = wordsAround(at).map(([start]) => start);
  return (by > 0 ? starts.find((start) => start > at) : starts.findLast((start) => start < at)) ?? at;
}

/** One character on from `at`, or back: never half of one. */
export function character(at, by) {
  const next = at + by;
  const unit = text.charCodeAt(by > 0 ? at : next);
  return Math.min(text.length, Math.max(0, (by > 0 ? unit >= 0xd800 && unit < 0xdc00 : unit >= 0xdc00 && unit < 0xe000) ? next + by : next));
}

/** Whole words, without the spaces and marks that hang on: a quotation mark stays with its partner. */
export function snapped(start, end) {
  if (text.slice(start, end).trim() === "") return [start, start];
  const from = wordsAround(start).find(([a, b]) => a < start && start < b), to = wordsAround(end).find(([a, b]) => a < end && end < b);
  return trimmed(from ? from[0] : start, to ? to[1] : end);
}

function trimmed(start, end) {
  let a = start, b = end;
  for (let again = true; again && a < b;) {
    const first = text[a], last = text[b - 1], inside = text.slice(a, b);
    again = true;
    if (LOOSE.test(first) || (CLOSING[first] && first !== "’")) a += 1;
    else if (OPENING[first] && !inside.includes(OPENING[first])) a += 1;
    else if (first === '"' && inside.split('"').length % 2 === 0) a += 1;
    else if (LOOSE.test(last) || OPENING[last]) b -= 1;
    else if (CLOSING[last] && last !== "’" && !inside.includes(CLOSING[last])) b -= 1;
    else if (last === '"' && inside.split('"').length % 2 === 0) b -= 1;
    else again = false;
  }
  return [a, b];
}

/** How many words stand between two places. */
export function countWords(start, end) {
  return [...wordReader.segment(text.slice(start, end))].filter((each) => each.isWordLike).length;
}
