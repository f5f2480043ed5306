/**
 * Undo and redo of the whole sitting, each step by name. A step on what is typed sets it back; a step that was an act
 * is undone by a new act. Nothing rewrites the ledger.
 */

import { announce } from "./dom.js";
import { say } from "./data.js";
import { claims, clone, forget, same, set, store, tell } from "./store.js";

/** @type {{label: string, undo: () => (Promise|void), redo: () => (Promise|void), field?: string, uid?: string}[]} */
const done = [];
const undone = [];
let busy = false;

export const nextUndo = () => done.at(-1)?.label ?? "";
export const nextRedo = () => undone.at(-1)?.label ?? "";
export const steps = () => done.map((step) => step.label).reverse();

/** Note a step that was just done. */
export function noted(step) {
  done.push(step);
  undone.length = 0;
  tell("history");
}

/**
 * Change what this window has of a claim, as one named step. `make` gets a copy and returns what is to be there.
 * Steps on the same field, one after another, are one.
 */
export function change(uid, label, make, field = "") {
  const before = clone(claims.get(uid)?.now ?? null);
  const after = make(clone(before));
  if (same(before, after)) return;
  const last = done.at(-1);
  set(uid, after);
  if (field && last?.field === field && last.uid === uid) {
    last.after = clone(after);
    undone.length = 0;
  } else {
    const step = { label, field, uid, before, after: clone(after) };
    step.undo = () => back(uid, step.before);
    step.redo = () => back(uid, step.after);
    noted(step);
  }
}

/** Add to the last step on a claim what belongs to it and came later. */
export function amend(uid, make) {
  const after = make(clone(claims.get(uid).now));
  const step = done.findLast((each) => each.uid === uid);
  if (step) step.after = clone(after);
  set(uid, after);
}

function back(uid, said) {
  set(uid, clone(said));
  if (!said && !claims.get(uid).version) { forget(uid); tell("changed", uid); }
  if (said) tell("wanted", uid);
}

/** End a run of typing: what comes next is a step of its own. */
export function pause() {
  const last = done.at(-1);
  if (last) last.field = "";
}

async function move(from, to, how) {
  if (busy || !from.length) return;
  busy = true;
  const step = from.pop();
  try {
    await step[how]();
    to.push(step);
    announce(say(how === "undo" ? "undone" : "redone", { what: step.label }));
  } catch (fault) {
    from.push(step);
    store.dispatchEvent(new CustomEvent("fault", { detail: String(fault.message ?? fault) }));
  } finally {
    busy = false;
    tell("history");
  }
}

export const undo = () => move(done, undone, "undo");
export const redo = () => move(undone, done, "redo");
