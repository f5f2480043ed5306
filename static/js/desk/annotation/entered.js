/**
 * What the open claim holds (tellers, positions, figures, names, translations: `data-held`): one key goes from each to the
 * next, one from figure to figure, Enter opens, one takes away. So nothing in the form is reached by Tab alone.
 */

import { say } from "./data.js";
import { announce, byId } from "./dom.js";

const form = byId("claim-form");
const ALL = "[data-held]";
const there = (selector) => [...form.querySelectorAll(selector)].filter((each) => each.checkVisibility());
const here = () => document.activeElement.closest(ALL);

function go(held) {
  held.focus();
  held.scrollIntoView({ block: "nearest" });
}

function next(selector) {
  const all = there(selector);
  if (all.length) go(all[(all.indexOf(here()) + 1) % all.length]);
  else announce(say("nothing_entered"));
}

export const entered = () => next(ALL);
export const figures = () => next(`${ALL}.figure`);

/** Take away what has the focus; the focus goes on to what stands there then. */
export function takeAway() {
  const held = here(), gone = held?.querySelector("[data-takes]");
  if (!gone) { announce(say("go_first")); return; }
  const at = there(ALL).indexOf(held);
  gone.click();
  const left = there(ALL);
  if (left.length) go(left[Math.min(at, left.length - 1)]); else byId("text").focus({ preventScroll: true });
}

/** Enter opens it: what a name says more, the first field of a figure. */
export function start() {
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || !event.target.matches(ALL)) return;
    event.preventDefault();
    const opens = event.target.querySelector(".tok__open"), field = event.target.querySelector("select, input, textarea");
    if (opens) opens.click(); else field?.focus();
  });
}
