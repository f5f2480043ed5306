/** Offsets: the archive counts Unicode code points, JavaScript counts UTF-16 units. This is the only place that knows. */

import { data } from "./data.js";

const text = data.article.text;
/** Where the characters of two units begin, in units, ascending. */
const wide = [];
for (let at = 0; at < text.length; at += 1) {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit < 0xdc00) { wide.push(at); at += 1; }
}

/** How many of `wide` satisfy `test`, which holds for a first part of them. */
function count(test) {
  let low = 0, high = wide.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) low = middle + 1; else high = middle;
  }
  return low;
}

/** Code points to units. */
export const units = (points) => points + count((n) => wide[n] - n < points);

/** Units to code points; the middle of a character counts as its end. */
export function points(unit) {
  const before = count((n) => wide[n] < unit);
  const cut = before > 0 && wide[before - 1] === unit - 1;
  return unit - before + (cut ? 1 : 0);
}

/** The words between two offsets in code points. */
export const slice = (start, end) => text.slice(units(start), units(end));

/** The paragraph in which an offset in code points stands, as [start, end, kind], and its number from 1. */
export function paragraphAt(at) {
  const rows = data.article.paragraphs;
  let low = 0, high = rows.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (rows[middle][0] <= at) low = middle; else high = middle - 1;
  }
  return { number: low + 1, start: rows[low][0], end: rows[low][1], kind: rows[low][2] };
}
