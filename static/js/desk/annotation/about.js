/** Which actors and places a claim is about. */

import { data, say } from "./data.js";
import { combobox, named } from "./combobox.js";
import { byId } from "./dom.js";
import { change } from "./history.js";
import { makes } from "./making.js";
import { currentClaim, numberOf, on, tell, things } from "./store.js";
import { token } from "./tokens.js";

const FIELDS = { actor: { column: "actors", input: "about-actor", list: "about-actors" }, location: { column: "locations", input: "about-place", list: "about-places" } };
const boxes = {};
let wanted = ""; // the words that were to be named

/** Add a thing to what the open claim is about. */
export function add(noun, thing) {
  const claim = currentClaim(), { column } = FIELDS[noun];
  things[noun][thing.uid] = thing;
  if (wanted) tell("named", { words: wanted });
  wanted = "";
  change(claim.uid, say("step_about", { n: numberOf(claim.uid), name: thing.name }), (said) => {
    said.body[column] = [...new Set([...said.body[column], thing.uid])].sort();
    return said;
  });
  show();
}

function remove(noun, uid) {
  const claim = currentClaim(), { column } = FIELDS[noun];
  change(claim.uid, say("step_not_about", { n: numberOf(claim.uid), name: things[noun][uid]?.name ?? uid }), (said) => {
    said.body[column] = said.body[column].filter((each) => each !== uid);
    return said;
  });
  show();
}

export function start() {
  on("chosen", () => { wanted = ""; });
  for (const [noun, { input, column }] of Object.entries(FIELDS)) {
    boxes[noun] = combobox(byId(input), {
      source: named(noun),
      make: (words) => makes(noun, words, ({ thing }) => add(noun, thing)),
      chosen: ({ thing }) => add(noun, thing),
      optional: true,
      emptied: () => { const last = currentClaim()?.now.body[column].at(-1); if (last) remove(noun, last); },
    });
  }
}

/** Name what is chosen in the text: the very name is taken at once, otherwise the list opens on it. */
export async function name(noun, words) {
  wanted = words;
  const folded = words.trim().replace(/[’']s$/, "");
  let found = [];
  try { found = await named(noun)(folded); } catch { /* the list says so */ }
  const exact = found.filter((row) => row.label.toLowerCase() === folded.toLowerCase());
  if (exact.length === 1) add(noun, exact[0].thing);
  else boxes[noun].ask(folded);
}

export function show() {
  const body = currentClaim()?.now.body;
  for (const [noun, { column, list }] of Object.entries(FIELDS)) {
    byId(list).replaceChildren(...(body?.[column] ?? []).map((uid) => token(things[noun][uid]?.name ?? uid, { remove: data.may ? () => remove(noun, uid) : null })));
  }
}
