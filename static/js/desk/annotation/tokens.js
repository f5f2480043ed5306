/** Things that a claim names, as tokens that can be taken away. */

import { say } from "./data.js";
import { el, icon } from "./dom.js";

/** A token: its words, a way to open it, a way to take it away. */
export function token(words, { open = null, remove = null, open_label = null } = {}) {
  const body = open ? el("button", { type: "button", class: "tok__open", click: open, "aria-label": open_label }, words) : words;
  const gone = remove && el("button", { type: "button", class: "tok__gone", "data-takes": true, "aria-label": say("take_away", { name: words }), click: remove }, icon("cross"));
  return el("span", { class: `tok${remove ? "" : " tok--end"}`, ...(open || remove ? { "data-held": true, tabindex: -1, role: "group", "aria-label": words } : {}) }, body, gone);
}
