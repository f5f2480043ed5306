/** Where a claim stands: the event, the question, the position it holds. All may be made in place. */

import { data, say } from "./data.js";
import { combobox, named } from "./combobox.js";
import { byId, el } from "./dom.js";
import { change } from "./history.js";
import { make } from "./making.js";
import { currentClaim, inOrder, numberOf, things } from "./store.js";
import { token } from "./tokens.js";

const list = byId("holds");
let lately = ""; // the event that was named last
let event = ""; // the event whose questions are offered
let question;

export const name = (hold) => things.event[hold.event]?.name ?? hold.event;

/** The event's name, leading to where the event is put together. */
function titled(hold) {
  const pk = things.event[hold.event]?.pk;
  return el("b", {}, pk ? el("a", { href: data.urls.event.replace("/0/", `/${pk}/`) }, name(hold)) : name(hold));
}

function link(hold) {
  const claim = currentClaim();
  lately = hold.event;
  const label = say("step_link", { n: numberOf(claim.uid), name: name(hold) });
  change(claim.uid, label, (said) => {
    if (!said.holds.some((each) => each.event === hold.event && each.question === hold.question && each.position === hold.position)) said.holds.push(hold);
    const known = things.event[hold.event];
    if (said.happened?.edtf && known && !known.dated) said.dates = [{ event: hold.event, ...said.happened }];
    return said;
  });
  show();
}

function unlink(hold) {
  const claim = currentClaim();
  change(claim.uid, say("step_unlink", { n: numberOf(claim.uid), name: name(hold) }), (said) => {
    said.holds = said.holds.filter((each) => !(each.event === hold.event && each.question === hold.question && each.position === hold.position));
    said.dates = (said.dates ?? []).filter((each) => said.holds.some((left) => left.event === each.event));
    return said;
  });
  show();
}

/** The event that was named last, then those of the claims nearest in the text; then what the server finds. */
async function events(words) {
  const at = currentClaim().now.body.start;
  const others = inOrder().filter((claim) => claim !== currentClaim() && claim.now.holds.length);
  others.sort((a, b) => Math.abs(a.now.body.start - at) - Math.abs(b.now.body.start - at));
  const held = currentClaim().now.holds.map((hold) => hold.event);
  const near = words ? [] : [...new Set([lately, ...others.slice(0, 6).flatMap((claim) => claim.now.holds.map((hold) => hold.event))])].filter((uid) => uid && !held.includes(uid));
  const rows = near.map((uid) => things.event[uid]).filter(Boolean).map((thing) => ({ label: thing.name, beside: thing.beside, thing }));
  const found = await named("event")(words);
  return [...rows, ...found.filter((row) => !near.includes(row.thing.uid))].slice(0, 8);
}

function makesEvent(words) {
  const { body, happened } = currentClaim().now;
  const title = words.trim() || body.statement.replace(/[.]$/, "");
  if (!title) return [];
  const place = body.locations[0];
  const when = happened?.edtf ? happened : null;
  return [{
    label: words.trim() ? say("new_event", { name: title }) : say("new_event_from_claim"),
    beside: [happened?.long, things.location[place]?.name].filter(Boolean).join(", "),
    act: async () => {
      const given = { noun: "event", name: title.slice(0, 200), position: body.statement.slice(0, 300), when, place: place ?? "" };
      const answer = await make(given, say("made", { name: title }));
      if (answer) link({ event: answer.thing.uid, question: "occurrence", position: "yes" });
    },
  }];
}

function pickEvent(thing) {
  things.event[thing.uid] = thing;
  event = thing.uid;
  show();
  question.ask("");
}

/** Every position of every question of the event, the questions as the text beside them. */
function positions(words) {
  const rows = (things.event[event]?.questions ?? []).flatMap((each) => each.positions.map((position) => ({
    label: position.text, beside: each.text, hold: { event, question: each.key, position: position.key },
  })));
  const wanted = words.toLowerCase();
  return rows.filter((row) => `${row.label} ${row.beside}`.toLowerCase().includes(wanted));
}

function makesPosition(words) {
  const text = words.trim();
  if (!text || !event) return [];
  const made = (given, label) => async () => {
    const answer = await make({ event, ...given }, label);
    if (answer?.position) link({ event, question: answer.question, position: answer.position });
    else if (answer) { question.ask(""); }
  };
  const label = say("made", { name: text });
  const kinds = currentClaim().now.body.figures.length ? ["figure", "status", "time", "place"] : ["status", "time", "place", "figure"];
  return [
    ...things.event[event].questions.map((each) => ({ label: say("new_position", { name: text }), beside: each.text, act: made({ noun: "position", question: each.key, name: text }, label) })),
    ...kinds.map((kind) => ({
      label: say("new_question", { name: text }), beside: data.choices.question.find(([value]) => value === kind)[1],
      act: async () => {
        const asked = await make({ noun: "question", event, kind, name: text }, label);
        const statement = currentClaim().now.body.statement.slice(0, 300);
        if (asked) await made({ noun: "position", question: asked.question, name: statement || text }, say("made", { name: statement || text }))();
      },
    })),
  ];
}

export function start() {
  combobox(byId("event"), { source: events, make: makesEvent, chosen: ({ thing }) => pickEvent(thing) });
  question = combobox(byId("question"), { source: positions, make: makesPosition, chosen: ({ hold }) => { link(hold); byId("question").blur(); byId("text").focus(); } });
}

/** Show where the open claim stands. */
export function show() {
  const claim = currentClaim();
  const holds = claim?.now.holds ?? [];
  if (!holds.some((hold) => hold.event === event) && document.activeElement !== byId("question") && document.activeElement !== byId("event")) event = holds.at(-1)?.event ?? event;
  list.replaceChildren(...holds.map((hold) => {
    const asked = things.event[hold.event]?.questions.find((each) => each.key === hold.question);
    const held = asked?.positions.find((each) => each.key === hold.position);
    return el("li", { class: hold.contested ? "hold hold--contested" : "hold" },
      el("span", {}, titled(hold), el("small", {}, asked?.text ?? hold.question)),
      token(held?.text ?? hold.position, { remove: data.may && !hold.aside ? () => unlink(hold) : null }));
  }));
  if (!data.may) return;
  const known = things.event[event];
  byId("question-field").hidden = !known || !claim;
  byId("question-of").textContent = known ? say("position_in", { name: known.name }) : "";
}
