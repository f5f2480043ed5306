/** On whose word: the telling chain, from the first speaker outwards, built by typing names. */

import { data, label as labelOf, say } from "./data.js";
import { combobox, named } from "./combobox.js";
import { byId, el } from "./dom.js";
import { change, pause } from "./history.js";
import { makes } from "./making.js";
import { currentClaim, numberOf, things } from "./store.js";
import { token } from "./tokens.js";

const place = byId("chain");
const detail = byId("teller-detail");
let opened = -1; // the teller whose details are shown

const remember = (thing) => { things.actor[thing.uid] = thing; return thing.uid; };
const nameOf = (teller) => teller.named_as || things.actor[teller.actor]?.name || teller.actor;

/** Change the chain of the open claim as one step. */
function rechain(words, make, field = "") {
  const claim = currentClaim();
  change(claim.uid, say(words, { n: numberOf(claim.uid) }), (said) => {
    said.body.attributions = make(said.body.attributions);
    if (said.body.attributions.length && said.body.form === "narration") said.body.form = "indirect";
    return said;
  }, field);
}

/** Add a teller at the outer end of the chain. */
export function add(given) {
  rechain("step_teller", (chain) => [...chain, { actor: null, named_as: "", on_behalf_of: null, verb: "", basis: "explicit", ...given }]);
  opened = -1;
  show();
}

export function start() {
  combobox(byId("teller"), {
    source: named("actor"),
    make: (words) => [
      ...(words.trim() ? [{ label: say("as_worded", { words: words.trim() }), beside: say("unnamed_source"), act: () => add({ named_as: words.trim() }) }] : []),
      ...makes("actor", words, ({ thing }) => add({ actor: remember(thing) })),
    ],
    chosen: ({ thing }) => add({ actor: remember(thing) }),
    emptied: () => { if (currentClaim().now.body.attributions.length) rechain("step_teller_gone", (chain) => chain.slice(0, -1)); show(); },
  });
  combobox(byId("behalf"), {
    source: named("actor"),
    make: (words) => makes("actor", words, ({ thing }) => behalf(remember(thing))),
    chosen: ({ thing }) => behalf(remember(thing)),
    emptied: () => behalf(null),
  });
  for (const [id, name] of [["verb", "verb"], ["named-as", "named_as"], ["basis", "basis"]]) {
    byId(id).addEventListener("input", () => {
      rechain("step_teller", (chain) => chain.map((each, n) => (n === opened ? { ...each, [name]: byId(id).value } : each)), `teller-${opened}-${name}`);
      tokens();
    });
    byId(id).addEventListener("change", pause);
  }
  byId("teller-done").addEventListener("click", () => { opened = -1; show(); byId("teller").focus(); });
}

function behalf(uid) {
  rechain("step_teller", (chain) => chain.map((each, n) => (n === opened ? { ...each, on_behalf_of: uid } : each)));
  show();
}

/** Show the chain of the open claim. */
export function show() {
  tokens();
  if (!detail) return; // only to be read here
  const teller = currentClaim()?.now.body.attributions[opened];
  detail.hidden = !teller;
  if (!teller) return;
  byId("teller-name").textContent = nameOf(teller);
  byId("verb").value = teller.verb;
  byId("named-as").value = teller.named_as;
  byId("basis").value = teller.basis;
  byId("behalf").placeholder = teller.on_behalf_of ? things.actor[teller.on_behalf_of]?.name ?? teller.on_behalf_of : "";
}

function tokens() {
  const chain = currentClaim()?.now.body.attributions ?? [];
  if (opened >= chain.length) opened = -1;
  place.replaceChildren(...chain.flatMap((teller, n) => [
    token(nameOf(teller), {
      open: () => { opened = opened === n ? -1 : n; show(); if (opened >= 0) byId("verb").focus(); },
      open_label: say("teller_open", { name: nameOf(teller) }),
      remove: data.may ? () => { rechain("step_teller_gone", (rows) => rows.filter((_, at) => at !== n)); show(); byId("teller").focus(); } : null,
    }),
    el("em", {}, said(teller)),
  ]), token(say("this_article")));
}

/** The verb of a link with what stands beside it. */
function said(teller) {
  const behalfOf = teller.on_behalf_of && say("for", { name: things.actor[teller.on_behalf_of]?.name ?? teller.on_behalf_of });
  const basis = teller.basis === "explicit" ? "" : `(${labelOf("basis", teller.basis)})`;
  return [behalfOf, teller.verb || say("told"), basis].filter(Boolean).join(" ");
}

export const close = () => { opened = -1; };
