/**
 * What this person did at the desk in this sitting, each step by name, so that it can be taken back: kept in the
 * browser, by person, across pages, windows and reloads. Steps are data; who can take which kind back says `kind`.
 *
 * @typedef {{id: string, at: number, tab: string, kind: string, label: string, where: string, article?: number, undone: number}} Step
 */

const SITTING = 12 * 3600 * 1000; // ms after which a step is forgotten
const MOST = 200;
const shelf = `desk-steps/${document.body.dataset.person}/`;
const fresh = () => crypto.getRandomValues(new Uint32Array(2)).join("");
export const tab = sessionStorage.getItem("desk-tab") ?? fresh();
sessionStorage.setItem("desk-tab", tab);
/** @type {Map<string, Step>} */
const steps = new Map();
const heard = new EventTarget();

export const onChange = (listener) => heard.addEventListener("change", listener);
const changed = () => heard.dispatchEvent(new Event("change"));
const inOrder = () => [...steps.values()].sort((a, b) => a.at - b.at);

function read(key, text) {
  try {
    const step = JSON.parse(text);
    if (Date.now() - step.at < SITTING) { steps.set(step.id, step); return; }
  } catch { /* not a step */ }
  localStorage.removeItem(key);
}

for (const key of Object.keys(localStorage).filter((each) => each.startsWith(shelf))) read(key, localStorage.getItem(key));
addEventListener("storage", ({ key, newValue }) => {
  if (!key?.startsWith(shelf)) return;
  if (newValue) read(key, newValue); else steps.delete(key.slice(shelf.length));
  changed();
});

/** Write a step, or its new state. A full shelf forgets the oldest ones. */
export function keep(step) {
  steps.set(step.id, step);
  const all = inOrder();
  for (const old of all.slice(0, Math.max(0, all.length - MOST))) drop(old, false);
  for (const old of [null, ...all.slice(0, 50)]) {
    if (old && old !== step) drop(old, false);
    try { localStorage.setItem(shelf + step.id, JSON.stringify(step)); break; } catch { /* full: the oldest goes */ }
  }
  changed();
}

export function drop(step, tell = true) {
  steps.delete(step.id);
  localStorage.removeItem(shelf + step.id);
  if (tell) changed();
}

/** Note a step that was just done. What was taken back before it cannot be done again. */
export function add(given) {
  for (const step of inOrder().filter((each) => each.undone)) drop(step, false);
  const at = Math.max(Date.now(), (inOrder().at(-1)?.at ?? 0) + 1);
  const step = { where: "", undone: 0, ...given, id: `${at}-${tab}`, at, tab };
  keep(step);
  return step;
}

/** What is taken back next ("undo") or done again ("redo"): of this window first, then of any other. */
export function next(how) {
  const rows = how === "undo" ? inOrder().filter((step) => !step.undone) : [...steps.values()].filter((step) => step.undone).sort((a, b) => a.undone - b.undone);
  return rows.findLast((step) => step.tab === tab) ?? rows.at(-1);
}

/** The steps that stand, the latest first. */
export const standing = () => inOrder().filter((step) => !step.undone).reverse();
export const find = (test) => inOrder().findLast(test);

/** Say that a step was taken back, or done again, in this window. */
export function moved(step, how) {
  keep({ ...step, tab, undone: how === "undo" ? Date.now() + steps.size / 1000 : 0 });
}
