/**
 * The rows of a page: a `data-row` is gone to, and is the row itself, or, where it is a link or a summary, stands in
 * it. What stands in the row that has the focus as `data-here` is reached by the key of that name.
 */

const WHOLE = "[data-row]:not(a, summary)";

/** The row that something stands in. */
export const rowOf = (inside) => inside?.closest(WHOLE) ?? inside?.closest("tr, li");

/** The rows that can be seen. */
export const rows = () => [...document.querySelectorAll("[data-row]")].filter((each) => each.checkVisibility());

/** What the key `name` reaches in the row that has the focus; of rows within that row, nothing. */
export function here(name) {
  const row = rowOf(document.activeElement);
  return row && [...row.querySelectorAll(`[data-here~="${name}"]`)].find((each) => rowOf(each) === row);
}

export function go(row) {
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

function at(all) {
  const exact = all.indexOf(document.activeElement), row = rowOf(document.activeElement);
  return exact >= 0 ? exact : row ? all.findIndex((each) => rowOf(each) === row) : -1;
}

/** To the row `by` rows on. */
export function step(by) {
  const all = rows(), now = at(all);
  go(all[now < 0 ? 0 : Math.min(all.length - 1, Math.max(0, now + by))]);
}

/** To the first row of the next part of the page, or of the one before. */
export function part(by) {
  const parts = [...document.querySelectorAll("[data-part-of]")].filter((each) => rows().some((row) => each.contains(row)));
  const now = parts.findLastIndex((each) => each.contains(document.activeElement));
  const next = parts[now < 0 ? (by > 0 ? 0 : parts.length - 1) : Math.min(parts.length - 1, Math.max(0, now + by))];
  go(rows().find((row) => next?.contains(row)));
}

/** Out of a field: to the row that it stands in. */
export function home(field) {
  const row = rowOf(field), to = row?.matches("[data-row]") ? row : row?.querySelector("[data-row]");
  if (to) to.focus(); else field.blur();
}
