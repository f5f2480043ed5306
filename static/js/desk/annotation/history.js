/**
 * Undo and redo of the whole sitting, each step by name. A step on what is typed sets it back; a step that was an act
 * is undone by a new act; a step made elsewhere is undone there. Nothing rewrites the ledger, and nothing that
 * somebody else changed meanwhile is set back.
 */

import * as journal from "../journal.js";
import { takeBack } from "../undo.js";
import { announce } from "./dom.js";
import { data, say } from "./data.js";
import { Refusal } from "./door.js";
import { claims, clone, numberOf, on, set, store, tell } from "./store.js";

/** What a step is about was changed by somebody else: it stays as it is. */
export class Changed extends Error {}

const kinds = new Map();
let busy = false;

/** Say how steps of a kind are taken back and done again. */
export const kind = (name, how) => kinds.set(name, how);

const named = (step) => (step ? (step.article === data.article.pk || !step.where ? step.label : say("step_elsewhere", { what: step.label, where: step.where })) : "");
export const nextUndo = () => named(journal.next("undo"));
export const nextRedo = () => named(journal.next("redo"));
export const steps = () => journal.standing().map(named);

/** Note a step that was just done here. */
export const noted = (step) => journal.add({ ...step, article: data.article.pk, where: data.article.title });

/** The same, whatever the order of their fields; what is not there is nothing. */
export const alike = (a, b) => canonical(a) === canonical(b);
function canonical(value) {
  return JSON.stringify(value, (key, each) => {
    if (key === "dates" && Array.isArray(each) && !each.length) return undefined;
    if (key === "contested" || key === "aside") return undefined;
    return each && typeof each === "object" && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).sort(([x], [y]) => (x < y ? -1 : 1))) : each;
  });
}

/**
 * Change what this window has of a claim, as one named step. `make` gets a copy and returns what is to be there.
 * Steps on the same field, one after another, are one.
 */
export function change(uid, label, make, field = "") {
  const before = clone(claims.get(uid)?.now ?? null);
  const after = make(clone(before));
  if (alike(before, after)) return;
  const last = journal.next("undo");
  set(uid, after);
  if (field && last?.field === field && last.uid === uid && last.tab === journal.tab) {
    for (let gone; (gone = journal.next("redo")); ) journal.drop(gone);
    journal.keep({ ...last, after: clone(after) });
  } else noted({ kind: "typed", label, field, uid, before, after: clone(after) });
}

/** Add to the last step on a claim what belongs to it and came later. */
export function amend(uid, make) {
  const after = make(clone(claims.get(uid).now));
  const step = journal.find((each) => each.kind === "typed" && each.uid === uid && !each.undone);
  if (step) journal.keep({ ...step, after: clone(after) });
  set(uid, after);
}

function back(uid, from, to) {
  const claim = claims.get(uid);
  if (claim?.rival || !alike(claim?.now ?? null, from)) throw new Changed();
  set(uid, clone(to));
  if (to) tell("wanted", uid);
}

kind("typed", {
  undo: ({ uid, before, after }) => back(uid, after, before),
  redo: ({ uid, before, after }) => back(uid, before, after),
});

/** End a run of typing: what comes next is a step of its own. */
export function pause() {
  const last = journal.next("undo");
  if (last?.field) journal.keep({ ...last, field: "" });
}

async function move(how) {
  const step = journal.next(how);
  if (busy || !step) return;
  if (step.article !== data.article.pk) { takeBack(how, fault); return; }
  busy = true;
  try {
    const more = await kinds.get(step.kind)[how](step);
    journal.moved({ ...step, ...more }, how);
    announce(say(how === "undo" ? "undone" : "redone", { what: step.label }));
  } catch (error) {
    if (!(error instanceof Changed) && !(error instanceof Refusal)) { fault(error.message || say("away")); return; }
    journal.drop(step);
    fault(say(how === "undo" ? "not_undone" : "not_redone", { what: step.label, why: error.message || say("changed_since", { n: numberOf(step.uid) }) }));
  } finally {
    busy = false;
  }
}

const fault = (message) => store.dispatchEvent(new CustomEvent("fault", { detail: message }));
export const undo = () => move("undo");
export const redo = () => move("redo");

export function start() {
  pause();
  journal.onChange(() => tell("history"));
  tell("history");
  on("settled", ({ uid, saved }) => {
    const step = journal.find((each) => each.kind === "act" && each.uid === uid && each.saved === undefined);
    if (step) journal.keep({ ...step, saved });
  });
  const asked = new URLSearchParams(location.search), how = asked.get("take");
  if (!["undo", "redo"].includes(how)) return;
  globalThis.history.replaceState(null, "", location.pathname);
  if (journal.next(how)?.id === asked.get("step")) move(how);
}
