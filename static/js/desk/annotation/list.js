/** All claims of the article as a list, and the ways from one to the next. */

import { data, say } from "./data.js";
import { byId, el } from "./dom.js";
import { units } from "./offsets.js";
import { choose, currentUid, inOrder, isDirty, missing, on, things } from "./store.js";
import { selection } from "./selection.js";

const panels = { claim: "panel-claim", all: "panel-all", comments: "panel-comments" };

/** The next claim, or the one before; from what is chosen of the text where none is open. */
export function step(by) {
  const all = inOrder();
  if (!all.length) return;
  const at = all.findIndex((claim) => claim.uid === currentUid());
  const place = selection()?.start ?? (by > 0 ? -1 : Infinity);
  const next = at >= 0 ? all[at + by] : by > 0 ? all.find((claim) => claim.now.body.start >= place) : all.findLast((claim) => claim.now.body.start < place);
  if (next) choose(next.uid);
}

/** The article after this one, or before. */
export function article(by) {
  const pk = data.neighbours[by > 0 ? 1 : 0];
  if (pk) location.assign(data.urls.article.replace("/0/", `/${pk}/`));
}

export function open(name) {
  for (const [each, id] of Object.entries(panels)) {
    const panel = byId(id), tab = byId(`tab-${each}`);
    if (!panel || !tab) continue;
    panel.hidden = each !== name;
    tab.setAttribute("aria-selected", String(each === name));
    tab.tabIndex = each === name ? 0 : -1;
  }
  if (name === "all") show();
}

/** To the list of all claims; from there, back to the open claim. */
export function all() {
  const name = byId("panel-all").hidden ? "all" : "claim";
  open(name);
  byId(`tab-${name}`).focus();
}

function show() {
  if (byId("panel-all").hidden) return;
  byId("all-claims").replaceChildren(...inOrder().map((claim, at) => el("li", {},
    el("button", { type: "button", class: "row", "aria-current": claim.uid === currentUid() ? "true" : null, click: () => { choose(claim.uid); open("claim"); } },
      el("span", { class: "row__n" }, String(at + 1)),
      el("span", {}, el("q", {}, claim.now.body.quote), el("small", {}, line(claim)))))));
  byId("no-claims").hidden = inOrder().length > 0;
}

/** Who says it, where it stands, what it lacks: in one line. */
function line(claim) {
  const teller = claim.now.body.attributions[0];
  const lacks = missing(claim).map((name) => say(`missing_${name}`)).join(", ");
  return [
    teller ? teller.named_as || things.actor[teller.actor]?.name : say("own_words"),
    things.event[claim.now.holds[0]?.event]?.name,
    lacks && say("missing", { what: lacks }),
    isDirty(claim) && say("not_saved"),
  ].filter(Boolean).join(" · ");
}

export function start() {
  const tabs = ["claim", "all", "comments"].map((name) => byId(`tab-${name}`)).filter(Boolean);
  for (const tab of tabs) {
    const name = tab.id.slice(4);
    tab.addEventListener("click", () => open(name));
    tab.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
      open(next.id.slice(4));
      next.focus();
    });
  }
  on("changed", show);
  on("chosen", () => { if (currentUid()) open("claim"); });
}
