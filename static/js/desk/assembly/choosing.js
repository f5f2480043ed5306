/** Which claim is chosen: the arrows go from one to the next, and a screen reader hears its words. */

import { go } from "../rows.js";

const claims = [...document.querySelectorAll(".clm[data-claim]")];
let chosen = null;

/** The chosen claim: the one that has the focus, or had it last; none once another row has it. */
export const current = () => chosen;

/** Choose the claim `by` places on. */
export function step(by) {
  if (!claims.length) return;
  const at = chosen ? claims.indexOf(chosen) + by : by > 0 ? 0 : claims.length - 1;
  go(claims[Math.max(0, Math.min(claims.length - 1, at))]);
}

function took(event) {
  const row = event.target.closest("[data-row]"), claim = row?.matches(".clm") ? row : null;
  if (!row || claim === chosen) return;
  chosen?.removeAttribute("data-chosen");
  chosen = claim;
  claim?.setAttribute("data-chosen", "");
  if (claim) for (const each of claims) each.tabIndex = each === claim ? 0 : -1;
}

export function start() {
  if (claims.length) claims[0].tabIndex = 0;
  document.addEventListener("focusin", took);
  const there = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (there && there.matches("[data-row]")) go(there);
}
