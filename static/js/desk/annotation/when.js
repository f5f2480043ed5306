/** When it happened and when it was said: the source's words, and how they are read, with the rule and the reason. */

import { data, say } from "./data.js";
import { ask, asking } from "./door.js";
import { byId, put } from "./dom.js";
import { change, pause } from "./history.js";
import { currentClaim, currentUid, noDate, numberOf, things } from "./store.js";

const FIELDS = {
  happened: { words: "happened", read: "happened-read", get: (said) => said.happened, set: (said, when) => ({ ...said, happened: when, dates: redated(said, when) }) },
  said: { words: "said", read: "said-read", get: ({ body }) => (body.said_text || body.said_edtf ? Object.fromEntries(Object.keys(noDate()).map((name) => [name, body[`said_${name}`]])) : null),
    set: (said, when) => { for (const [name, value] of Object.entries({ ...noDate(), ...when })) if (`said_${name}` in said.body) said.body[`said_${name}`] = value; return said; } },
};
const timers = {};

/** The events that get their date from `when`: those that the claim dates already, and those it stands under that have none. */
function redated(said, when) {
  if (!when?.edtf) return [];
  const undated = said.holds.map((hold) => hold.event).filter((uid) => things.event[uid] && !things.event[uid].dated);
  return [...new Set([...(said.dates ?? []).map((each) => each.event), ...undated])].map((event) => ({ ...when, event }));
}

/** Read a phrase; answers a date as known, with `long` for people. */
export async function read(phrase) {
  const { when } = await ask(asking(data.urls.reading, { phrase }));
  return when;
}

function keep(which, when, field = "") {
  const claim = currentClaim();
  change(claim.uid, say("step_when", { n: numberOf(claim.uid) }), (said) => FIELDS[which].set(said, when), field);
}

/** Put the words of a date into the open claim and read them. */
export async function put_in(which, phrase) {
  const uid = currentUid();
  keep(which, { ...noDate(), text: phrase }, `when-${which}`);
  show();
  try {
    const when = await read(phrase);
    if (uid === currentUid() && FIELDS[which].get(currentClaim().now)?.text === phrase && when) keep(which, when, `when-${which}`);
  } catch { /* the words are kept; the reading can wait */ }
  show();
}

export function start() {
  for (const [which, { words }] of Object.entries(FIELDS)) {
    byId(words).addEventListener("input", () => {
      const phrase = byId(words).value;
      clearTimeout(timers[which]);
      if (!phrase.trim()) keep(which, null, `when-${which}`);
      else { keep(which, { ...noDate(), text: phrase }, `when-${which}`); timers[which] = setTimeout(() => put_in(which, phrase), 400); }
      show();
    });
    byId(words).addEventListener("change", pause);
  }
}

export function show() {
  const claim = currentClaim();
  for (const [which, { words, read: place, get }] of Object.entries(FIELDS)) {
    const when = claim && get(claim.now);
    if (document.activeElement !== byId(words)) put(byId(words), when?.text || when?.edtf || "");
    const lines = [reading(when), ...(which === "happened" && claim ? dating(claim.now) : [])].filter((line) => line.length);
    byId(place).replaceChildren(...lines.flatMap((line, n) => (n ? [document.createElement("br"), ...line] : line)));
  }
}

/** What becomes of the date, as lines: which event it dates, which one has its date already. */
function dating({ happened, holds, dates = [] }) {
  if (happened && !holds.length) return [[say("dates_none")]];
  return [...new Set(holds.map((hold) => hold.event))].flatMap((uid) => {
    const { name = uid, when = "" } = things.event[uid] ?? {};
    if (dates.some((each) => each.event === uid)) return [[say("dates_event", { name })]];
    return when ? [[say("dated_already", { name, when })]] : [];
  });
}

/** How a date is read, in words. */
function reading(when) {
  if (!when) return [];
  if (!when.edtf) return [say("not_read")];
  const strong = document.createElement("b");
  strong.textContent = when.long ?? when.edtf;
  const [before, after = ""] = say("read_as").split("{when}");
  return [before, strong, after, when.note ? ` ${when.note}` : ""];
}
