/** When it happened and when it was said: the source's words, and how they are read, with the rule and the reason. */

import { data, say } from "./data.js";
import { ask, asking } from "./door.js";
import { byId, put } from "./dom.js";
import { change, pause } from "./history.js";
import { currentClaim, currentUid, noDate, numberOf } from "./store.js";

const FIELDS = {
  happened: { words: "happened", read: "happened-read", get: (said) => said.happened, set: (said, when) => ({ ...said, happened: when, dates: redated(said, when) }) },
  said: { words: "said", read: "said-read", get: ({ body }) => (body.said_text || body.said_edtf ? Object.fromEntries(Object.keys(noDate()).map((name) => [name, body[`said_${name}`]])) : null),
    set: (said, when) => { for (const [name, value] of Object.entries({ ...noDate(), ...when })) if (`said_${name}` in said.body) said.body[`said_${name}`] = value; return said; } },
};
const timers = {};

function redated(said, when) {
  return (said.dates ?? []).flatMap((each) => (when?.edtf ? [{ ...when, event: each.event }] : []));
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
  for (const { words, read: place, get } of Object.values(FIELDS)) {
    const when = claim && get(claim.now);
    if (document.activeElement !== byId(words)) put(byId(words), when?.text || when?.edtf || "");
    byId(place).replaceChildren(...reading(when));
  }
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
