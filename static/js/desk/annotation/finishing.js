/** Done: what was typed of a claim becomes one act. And laying a claim aside, which undo takes back. */

import { data, say } from "./data.js";
import { byId } from "./dom.js";
import { Changed, alike, change, kind, noted, pause } from "./history.js";
import { changeOf, perform } from "./keeping.js";
import { units } from "./offsets.js";
import { choose, claims, clone, currentClaim, inOrder, isDirty, missing, numberOf, set, tell } from "./store.js";
import { select } from "./selection.js";

/** Save the open claim and go to the next that lacks something. */
export async function done() {
  const claim = currentClaim();
  if (!claim || claim.rival) return;
  pause();
  const label = say("step_saved", { n: numberOf(claim.uid) });
  if (isDirty(claim)) keep(claim, clone(claim.saved), clone(claim.now), label);
  onward(claim);
}

async function keep(claim, before, typed, label) {
  const { uid } = claim;
  try {
    const answer = await perform([changeOf(claim)]);
    noted({ kind: "act", label, uid, before, typed, saved: answer ? clone(claims.get(uid).saved) : undefined });
  } catch { choose(uid); /* the fault was said; what was typed stays */ }
}

/** An act stands as it was left: nobody has saved the claim since. */
function unchanged(uid, left) {
  const claim = claims.get(uid);
  if (claim?.rival || (left !== undefined && !alike(claim?.saved ?? null, left))) throw new Changed();
  return claim;
}

kind("act", {
  async undo({ uid, before, typed, saved, label }) {
    await perform([changeOf(unchanged(uid, saved), before)], say("undo_named", { what: label }));
    set(uid, clone(typed));
    choose(uid);
  },
  async redo({ uid, before, typed, saved, label }) {
    await perform([changeOf(unchanged(uid, before), saved === null ? null : typed)], say("redo_named", { what: label }));
    if (saved === null) set(uid, null);
    return { saved: clone(claims.get(uid).saved) };
  },
});

function onward(claim) {
  const all = inOrder(), at = all.indexOf(claim);
  const next = all.slice(at + 1).find((each) => isDirty(each) || missing(each).length);
  const { start, end } = claim.now.body;
  if (next) choose(next.uid);
  byId("text").focus({ preventScroll: true });
  if (next) select(units(next.now.body.start), units(next.now.body.end)); else select(units(start), units(end));
}

/** Lay the open claim aside: at once where it was never saved, otherwise by an act. */
export async function aside() {
  const claim = currentClaim();
  if (!claim) return;
  const label = say("step_aside", { n: numberOf(claim.uid) }), { uid } = claim;
  if (!claim.saved) { change(uid, label, () => null); return; }
  const before = clone(claim.saved), typed = clone(claim.now);
  try {
    await perform([changeOf(claim, null)]);
    set(uid, null);
    noted({ kind: "act", label, uid, before, typed, saved: null });
  } catch { tell("changed", uid); }
}
