/** Whether what was typed is safe, in words. */

import { data, say } from "./data.js";
import { announce, byId, el } from "./dom.js";
import { again } from "./keeping.js";
import { on } from "./store.js";

const place = byId("saved");
let before = "";

const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

function show({ state }) {
  if (state === "same") { // nothing had to be sent
    if (place.dataset.state !== "typing") return;
    state = "saved";
  }
  place.dataset.state = state;
  const words = say(`state_${state}`, { at: clock() });
  byId("saved-text").replaceChildren(words, ...(state === "loggedout" ? [" ", el("a", { href: data.urls.login, target: "_blank", rel: "opener" }, say("login_elsewhere"))] : []));
  if (state !== before && (state === "away" || state === "loggedout" || before === "away" || before === "loggedout")) announce(words);
  before = state;
}

function fault(message) {
  place.dataset.state = "fault";
  byId("saved-text").textContent = message;
}

export function start() {
  on("state", show);
  on("fault", fault);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible") again(); });
}
