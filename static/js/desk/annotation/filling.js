/** How what is proposed of words goes into a claim: fields that are empty are filled, lists grow, nothing is overwritten. */

import { empty } from "./store.js";

const fresh = empty(0, 0, "").body;
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** A claim with what `rows` fill in; what an editor has set stays. */
export function merged(said, ...rows) {
  for (const { fills } of rows) {
    const { body } = said;
    for (const name of ["actors", "locations"]) if (fills[name]) body[name] = [...new Set([...body[name], ...fills[name]])].sort();
    for (const figure of fills.figures ?? []) {
      if (body.quote.includes(figure.verbatim) && !body.figures.some((each) => each.verbatim.includes(figure.verbatim) || figure.verbatim.includes(each.verbatim))) body.figures = [...body.figures, figure];
    }
    if (fills.attributions && !body.attributions.length) body.attributions = fills.attributions;
    if (fills.form && same(body.form, fresh.form)) body.form = fills.form;
    if (fills.stance && same(body.stance, fresh.stance)) body.stance = fills.stance;
    if (fills.happened && !said.happened) said.happened = fills.happened;
  }
  return said;
}

/**
 * The proposals that belong to a stretch of text: the claim or quotation most like it, tellers of its own,
 * and whatever lies inside it.
 */
export function within(rows, { start, end }) {
  const shared = (row) => Math.min(row.end, end) - Math.max(row.start, start);
  const whole = rows.filter((row) => row.into === "" && shared(row) > 0 && (shared(row) * 2 >= end - start || shared(row) * 2 >= row.end - row.start));
  const best = whole.sort((a, b) => shared(b) / Math.max(b.end - b.start, end - start) - shared(a) / Math.max(a.end - a.start, end - start));
  const inside = rows.filter((row) => row.into === "claim" && row.start >= start && row.end <= end && row.kind !== "teller");
  const teller = best.find((row) => row.fills.attributions);
  const names = (row) => ({ ...row, fills: { attributions: row.fills.attributions, form: row.fills.form, stance: row.fills.stance } });
  return [...(teller ? [names(teller)] : []), ...best.slice(0, 1).map(names), ...inside];
}
