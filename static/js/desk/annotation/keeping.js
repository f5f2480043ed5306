/**
 * Nothing typed is lost. Every change is kept in this browser at once and at the server a moment later; what the server
 * could not be told waits here and is sent when it answers again. An act carries a key, so that it is done only once.
 */

import { tab } from "../journal.js";
import { data } from "./data.js";
import { Away, LoggedOut, Refusal, ask } from "./door.js";
import { claims, clone, freshKey, isDirty, on, same, set, take, tell } from "./store.js";

const PAUSE = 500; // ms of quiet before what is typed is sent
const AGAIN = 5000; // ms between two attempts while the server is away
const shelf = `desk/${data.person}/${data.article.pk}/`;
const timers = new Map();
const busy = new Set();
let queue = [];
let sending = false;

function keepHere(key, value) {
  try {
    if (value === null) localStorage.removeItem(`${shelf}${tab}/${key}`);
    else localStorage.setItem(`${shelf}${tab}/${key}`, JSON.stringify(value));
  } catch { /* a full shelf: the server keeps it */ }
}

export function start() {
  for (const row of data.sittings) adopt(row.thing, row.base, row.body, row.turn);
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(shelf))) {
    const kept = JSON.parse(localStorage.getItem(key));
    if (key.endsWith("/acts")) queue.push(...kept);
    else if (kept.now) adopt(kept.uid, kept.base, kept.now, claims.get(kept.uid)?.turn ?? kept.turn);
    else if (claims.get(kept.uid)?.turn) set(kept.uid, null); // taken back, and the server was not told yet
    localStorage.removeItem(key);
    if (!key.endsWith("/acts")) changed(kept.uid);
  }
  on("changed", changed);
  addEventListener("online", again);
  addEventListener("focus", again);
  document.addEventListener("visibilitychange", leave);
  addEventListener("pagehide", leave);
  setInterval(again, AGAIN);
  if (queue.length) again();
}

/** Take up what was typed earlier of a claim, over what the archive says of it. */
function adopt(uid, base, said, turn) {
  if (!said) return;
  set(uid, said);
  const claim = claims.get(uid);
  claim.turn = turn;
  if (base !== claim.version) claim.rival = { kind: "act", said: clone(claim.saved) };
}

function changed(uid) {
  const claim = claims.get(uid);
  keepHere(uid, claim ? { uid, base: claim.version, turn: claim.turn, now: claim.now } : null);
  clearTimeout(timers.get(uid));
  timers.set(uid, setTimeout(() => send(uid), PAUSE));
  tell("state", { state: "typing" });
}

/** What is typed of a claim beyond what the archive has; null where there is nothing to keep. */
const typed = (claim) => (claim?.now && isDirty(claim) ? claim.now : null);

/** Whether anything that was typed is still on its way: of a claim but `uid`, or an act. What waits for a choice is not. */
function waits(uid = "") {
  const kept = Object.keys(localStorage).filter((key) => key.startsWith(`${shelf}${tab}/`) && !key.endsWith("/acts"));
  const here = kept.map((key) => key.slice(`${shelf}${tab}/`.length)).some((each) => !claims.get(each)?.rival);
  return here || queue.length > 0 || timers.size > 0 || [...busy].some((each) => each !== uid);
}

/** Say that all is kept, once all is. */
const told = (uid) => tell("state", { state: waits(uid) ? "typing" : "saved" });

/** Send what is typed of one claim. */
async function send(uid, leaving = false) {
  clearTimeout(timers.get(uid));
  timers.delete(uid);
  const claim = claims.get(uid);
  if (claim?.rival?.kind === "window") return; // what the other window kept stays, until the editor chooses
  if (busy.has(uid) || queue.some((each) => each.changes.some((change) => change.uid === uid))) return;
  const sent = clone(typed(claim));
  if (!sent && !claim?.turn) { keepHere(uid, null); if (!waits()) tell("state", { state: "same" }); return; }
  busy.add(uid);
  try {
    const answer = await ask(data.urls.sitting, { thing: uid, base: claim.version, turn: claim.turn, body: sent }, { leaving });
    claim.turn = answer.turn;
    if (same(typed(claim), sent)) keepHere(uid, null);
    told(uid);
  } catch (fault) {
    if (fault instanceof Refusal && fault.status === 409) {
      claim.turn = fault.answer.there.turn;
      claim.rival = { kind: "window", said: fault.answer.there.body };
      tell("rival", uid);
    } else refused(fault, uid);
  } finally {
    busy.delete(uid);
  }
  if (!timers.has(uid) && !claim.rival && !same(typed(claims.get(uid)), sent)) changed(uid);
}

/** Send everything that waits. */
export async function again() {
  if (await sendActs()) {
    const waiting = Object.keys(localStorage).filter((key) => key.startsWith(`${shelf}${tab}/`) && !key.endsWith("/acts"));
    for (const key of waiting) if (!timers.has(key.slice(`${shelf}${tab}/`.length))) await send(key.slice(`${shelf}${tab}/`.length));
  }
}

function leave() {
  if (document.visibilityState !== "hidden") return;
  for (const uid of [...timers.keys()]) send(uid, true);
}

/** Do an act: `changes` as the server takes them. Answers what it said, null where it waits, throws where it is refused. */
export function perform(changes, reason = "") {
  return new Promise((resolve, reject) => {
    queue.push({ key: freshKey(20), changes, reason, resolve, reject });
    for (const { uid } of changes) { clearTimeout(timers.get(uid)); timers.delete(uid); }
    shelve();
    sendActs();
  });
}

const shelve = () => keepHere("acts", queue.length ? queue.map(({ key, changes, reason }) => ({ key, changes, reason })) : null);

/** Send the acts that wait, one after another. Answers whether none waits any more. */
async function sendActs() {
  if (sending) return false;
  sending = true;
  try {
    while (queue.length) {
      const next = queue[0];
      tell("state", { state: "saving" });
      const answer = await ask(data.urls.acts, { key: next.key, changes: next.changes, reason: next.reason });
      queue.shift();
      shelve();
      settle(next, answer);
      told();
      next.resolve?.(answer);
    }
    return true;
  } catch (fault) {
    if (!(fault instanceof Refusal)) {
      refused(fault);
      queue[0].resolve?.(null);
      return false;
    }
    const next = queue.shift();
    shelve();
    if (fault.status === 409) late(next, fault.answer);
    else tell("fault", fault.message);
    next.reject?.(fault);
    return true;
  } finally {
    sending = false;
  }
}

/** What was sent is what the archive has now. */
function settle(next, answer) {
  const before = next.changes.map(({ uid }) => clone(claims.get(uid)?.now ?? null));
  take(answer);
  next.changes.forEach(({ uid, body, holds }, at) => {
    const claim = claims.get(uid);
    if (!claim) return;
    const sent = before[at] && body && same([before[at].body, before[at].holds.map(plainHold)], [body, (holds ?? []).map(plainHold)]);
    if (sent) claim.now = clone(claim.saved);
    claim.turn = 0;
    keepHere(uid, null);
    tell("settled", { uid, saved: clone(claim.saved) });
    tell("changed", uid);
  });
}

/** Somebody else was quicker: both texts stay, and the editor chooses. */
function late(next, answer) {
  take(answer);
  for (const { uid } of next.changes) {
    const claim = claims.get(uid);
    if (!claim || !answer.claims.some((row) => row.uid === uid)) continue;
    claim.rival = { kind: "act", said: clone(claim.saved), by: answer.by?.[uid] };
    changed(uid);
    tell("rival", uid);
  }
}

function refused(fault, uid = "") {
  if (fault instanceof Away) tell("state", { state: "away" });
  else if (fault instanceof LoggedOut) tell("state", { state: "loggedout" });
  else { if (uid) keepHere(uid, null); tell("fault", fault.message); }
}

export const plainHold = ({ event, question, position }) => ({ event, question, position });

/** A claim as an act takes it. */
export function changeOf(claim, said = claim.now) {
  const change = { uid: claim.uid, base: claim.version };
  if (!said) return { ...change, body: null };
  return { ...change, body: said.body, holds: said.holds.map(plainHold), dates: said.dates ?? [] };
}
