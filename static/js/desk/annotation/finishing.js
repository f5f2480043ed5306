/** Done: what was typed of a claim becomes one act. And laying a claim aside, which undo takes back. */

import { data, say } from "./data.js";
import { byId } from "./dom.js";
import { change, noted, pause } from "./history.js";
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

async function keep(claim, before, after, label) {
  const uid = claim.uid;
  try {
    await perform([changeOf(claim)]);
    noted({
      label,
      undo: async () => { await perform([changeOf(claims.get(uid), before)], say("undo_named", { what: label })); set(uid, clone(after)); choose(uid); },
      redo: () => perform([changeOf(claims.get(uid), after)], say("redo_named", { what: label })),
    });
  } catch { choose(uid); /* the fault was said; what was typed stays */ }
}

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
  const lay = async (reason) => { await perform([changeOf(claims.get(uid), null)], reason); set(uid, null); };
  try {
    await lay("");
    noted({ label, undo: async () => { await perform([changeOf(claims.get(uid), before)], say("undo_named", { what: label })); set(uid, clone(typed)); choose(uid); }, redo: () => lay(say("redo_named", { what: label })) });
  } catch { tell("changed", uid); }
}
