/**
 * Keys of every page: an element with `data-does` is opened, focused or pressed by the key of that name, and so is what
 * stands as `data-here` in the row that has the focus. What `data-asks` is only reached by its key, and pressed by
 * Enter. Never inside a field, and not at all where the person switched keys off. The strip shows what does something now.
 */

import { acts, inField, meant } from "./keymap.js";
import { here, home, part, rowOf, rows, step } from "./rows.js";
import { send, sends } from "./sending.js";

const visible = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());

/** What a key reaches: in the row, else on the page; of several that ask, the one after the one that has the focus. */
function element(name) {
  const all = visible(`[data-does~="${name}"]`), now = all.indexOf(document.activeElement);
  return here(name) ?? all[now >= 0 && all[now].matches("[data-asks]") ? (now + 1) % all.length : 0];
}
const ticked = () => rowOf(document.activeElement)?.querySelector("input[type=checkbox]");
const taking = (how) => visible(`[data-take-back="${how}"], [data-does="${how}"]`)[0];
const inside = () => (document.activeElement.matches("a[data-row]") ? document.activeElement : document.activeElement.closest("summary[data-row]")?.parentElement);

/** The link after the one that is shown now, among those that one key goes through. */
function following(name) {
  const links = visible(`[data-cycle="${name}"] a`);
  return links[(links.findIndex((each) => each.hasAttribute("aria-current")) + 1) % links.length];
}

const pressing = (find) => ({ act: () => find().click(), can: () => Boolean(find()) });
const shared = {
  view: pressing(() => element("view") ?? following("view")),
  sort: pressing(() => following("sort")),
  search_next: pressing(() => following("search_next")),
  row_next: { act: () => step(1), can: () => rows().length > 0 },
  row_previous: { act: () => step(-1), can: () => rows().length > 0 },
  part_next: { act: () => part(1), can: () => Boolean(document.querySelector("[data-part-of]")) },
  part_previous: { act: () => part(-1), can: () => Boolean(document.querySelector("[data-part-of]")) },
  row_open: { act: () => use(here("row_open") ?? inside()), can: () => Boolean(here("row_open") ?? inside()) },
  choose: pressing(ticked),
  settle_row: { act: () => { step(1); if (here("settle_row")) use(here("settle_row")); }, can: () => visible('[data-here~="settle_row"]').length > 0 },
  undo: pressing(() => taking("undo")),
  redo: pressing(() => taking("redo")),
};
const special = (name) => (here(name) ? null : shared[name] ?? acts.get(name));
const can = (name) => special(name)?.can() ?? Boolean(element(name));

function use(found) {
  const shut = found.parentElement.closest("details:not([open])");
  if (shut) shut.open = true;
  if (found.matches("[data-asks]")) found.focus();
  else if (found.matches("details")) { found.open = true; found.scrollIntoView({ block: "nearest" }); (found.querySelector(":scope > :not(summary) :is(input:not([type=hidden]), textarea, select, button)") ?? found.querySelector("summary")).focus(); }
  else if (inField(found)) { found.focus(); found.select?.(); }
  else found.click();
}

let waiting = 0;

/** Show the keys that do something now. */
function show() {
  waiting = 0;
  for (const each of document.querySelectorAll(".keys [data-of]")) each.hidden = !can(each.dataset.of);
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
  const command = event.ctrlKey || event.metaKey;
  let name = meant(event, can);
  if (sends(event)) { event.preventDefault(); send(event.target); return; }
  if (command && event.key.toLowerCase() === "z" && !event.altKey && !inField(event.target)) name = event.shiftKey ? "redo" : "undo";
  if (event.key === "Escape" && inField(event.target)) { home(event.target); return; }
  if (!name || !can(name)) return;
  event.preventDefault();
  const own = special(name);
  if (own) own.act(); else use(element(name));
});
for (const what of ["focusin", "focusout", "toggle"]) document.addEventListener(what, () => { waiting ||= requestAnimationFrame(show); }, true);
document.addEventListener("DOMContentLoaded", show);
