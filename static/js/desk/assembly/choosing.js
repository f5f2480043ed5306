/** Which claim is chosen: the arrows go from one to the next, and a screen reader hears its words. */

const claims = [...document.querySelectorAll(".clm[data-claim]")];
let chosen = null;

/** The chosen claim: the one that has the focus, or had it last. */
export const current = () => chosen;

/** Choose the claim `step` places on. */
export function step(by) {
  if (!claims.length) return;
  const at = chosen ? claims.indexOf(chosen) + by : by > 0 ? 0 : claims.length - 1;
  choose(claims[Math.max(0, Math.min(claims.length - 1, at))]);
}

export function choose(claim) {
  claim.focus({ preventScroll: true });
  claim.scrollIntoView({ block: "nearest" });
}

function took(event) {
  const claim = event.target.closest(".clm[data-claim]");
  if (!claim || claim === chosen) return;
  chosen?.removeAttribute("data-chosen");
  chosen = claim;
  claim.setAttribute("data-chosen", "");
  for (const each of claims) each.tabIndex = each === claim ? 0 : -1;
}

export function start() {
  if (claims.length) claims[0].tabIndex = 0;
  document.addEventListener("focusin", took);
  const there = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (there && claims.includes(there)) choose(there);
}
