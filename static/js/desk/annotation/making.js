/** Make what a field lacks, in place: one act, which undo lays aside again. */

import { data, say } from "./data.js";
import { ask } from "./door.js";
import { kind, noted } from "./history.js";
import { freshKey, tell, things } from "./store.js";

/** Make a thing; answers what the server says of it, null where it could not be made. */
export async function make(given, label) {
  try {
    const answer = await send(given);
    const uid = answer.thing.uid;
    const again = { ...given, uid, event: given.event, question: answer.question ?? given.question, position: answer.position };
    noted({ kind: "thing", label, made: again });
    return answer;
  } catch (fault) {
    tell("fault", fault.message || say("away"));
    return null;
  }
}

kind("thing", {
  undo: async ({ made }) => { await send({ ...made, how: "unmake" }); },
  redo: async ({ made }) => { await send({ ...made, how: ["question", "position"].includes(made.noun) ? "make" : "remake" }); },
});

async function send(given) {
  const answer = await ask(data.urls.things, { ...given, key: freshKey(20) });
  const shelf = { outlet: "actor", question: "event", position: "event" }[answer.noun] ?? answer.noun;
  if (answer.thing) things[shelf][answer.thing.uid] = answer.thing;
  return answer;
}

/** A row of a list that makes an actor, an outlet or a place of this name. */
export function makes(noun, words, chosen) {
  const name = words.trim();
  if (!name) return [];
  return [{
    label: say(`new_${noun}`, { name }),
    beside: say("from_this_text"),
    act: async () => {
      const answer = await make({ noun, name }, say("made", { name }));
      if (answer) chosen({ label: name, thing: answer.thing });
    },
  }];
}
