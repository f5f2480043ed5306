/**
 * The claims of the article as this window has them.
 *
 * @typedef {{start: number, end: number, quote: string, statement: string, form: string, kind: string, stance: string,
 *   actors: string[], locations: string[], attributions: object[], figures: object[],
 *   translations: object[]}} Body   offsets in code points
 * @typedef {{body: Body, holds: object[], happened: object|null}} Said   everything of a claim that an editor sets
 * @typedef {{uid: string, version: number, saved: Said|null, now: Said|null, turn: number, rival: object|null}} Claim
 *   `saved` is what the archive has, `now` what this window has; null where there is none
 */

import { data } from "./data.js";

export const store = new EventTarget();
/** @type {Map<string, Claim>} */
export const claims = new Map();
export const things = { actor: {}, location: {}, event: {} };
let current = "";

export const clone = (value) => structuredClone(value);
export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
export const isDirty = (claim) => !same(claim.now, claim.saved);

/** Take what the server says of claims and of the things they name. */
export function take(answer) {
  for (const [noun, rows] of Object.entries(answer.things ?? {})) Object.assign(things[noun], rows);
  for (const row of answer.claims ?? []) {
    const said = { body: row.body, holds: row.holds, happened: null };
    const there = claims.get(row.uid);
    const untouched = !there || !isDirty(there);
    claims.set(row.uid, { turn: 0, rival: null, ...there, uid: row.uid, version: row.version, saved: said, now: untouched ? clone(said) : there.now });
  }
  for (const [uid, version] of Object.entries(answer.aside ?? {})) {
    const there = claims.get(uid);
    if (there) Object.assign(there, { version, saved: null, now: isDirty(there) ? there.now : null });
    else claims.set(uid, { uid, version, saved: null, now: null, turn: 0, rival: null });
  }
}

/** The claims that are there, in the order of the text. */
export function inOrder() {
  const found = [...claims.values()].filter((claim) => claim.now);
  return found.sort((a, b) => a.now.body.start - b.now.body.start || b.now.body.end - a.now.body.end || (a.uid < b.uid ? -1 : 1));
}

/** The number that a claim has on the screen, from 1. */
export const numberOf = (uid) => inOrder().findIndex((claim) => claim.uid === uid) + 1;

export const currentUid = () => current;
export const currentClaim = () => (claims.get(current)?.now ? claims.get(current) : null);

/** Choose a claim; "" for none. */
export function choose(uid) {
  current = claims.get(uid)?.now ? uid : "";
  tell("chosen");
}

/** Set what this window has of a claim, without a name for undo: `history.change` is the way in. */
export function set(uid, now) {
  const claim = claims.get(uid) ?? { uid, version: 0, saved: null, now: null, turn: 0, rival: null };
  if (now) now.body.translations ??= []; // what was typed before claims had any
  claim.now = now;
  claims.set(uid, claim);
  if (!now && uid === current) current = "";
  tell("changed", uid);
}

export function tell(what, detail = null) {
  store.dispatchEvent(new CustomEvent(what, { detail }));
}

export const on = (what, listener) => store.addEventListener(what, (event) => listener(event.detail));

/** A claim of chosen words with nothing else known. */
export function empty(start, end, quote) {
  return {
    body: { start, end, quote, statement: "", kind: "occurrence", stance: "asserts", form: "narration", note: "", sensitivity: "plain",
      sensitivity_note: "", actors: [], locations: [], attributions: [], figures: [], translations: [], ...noDate("said_") },
    holds: [],
    happened: null,
  };
}

/** The columns of a date that is not known. */
export function noDate(prefix = "") {
  const columns = { text: "", edtf: "", part_of_day: "", basis: "unknown", rule: "", anchor: "", note: "", window: false };
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [prefix + name, value]));
}

/** What is missing of a claim, as names of fields. */
export function missing(claim) {
  const { body, holds } = claim.now;
  const found = [];
  if (!body.statement.trim()) found.push("statement");
  if (body.form !== "narration" && !body.attributions.length) found.push("speaker");
  if (!holds.length && body.kind !== "background") found.push("event");
  return found;
}

const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
/** A short key that nobody else will make. */
export function freshKey(length = 8) {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => ALPHABET[byte % 32]).join("");
}

export const freshUid = () => `${data.article.uid}#${freshKey()}`;
