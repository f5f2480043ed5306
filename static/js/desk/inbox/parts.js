// Between paragraphs with the arrow keys, one key a kind; only while the kind of a paragraph has the focus.

import { keymap } from "../keymap.js";

export function kindsByKey(form) {
  const list = form.querySelector("[data-parts]");
  const said = form.querySelector("[data-said]");
  const kinds = [...list.querySelectorAll("select")];
  list.addEventListener("keydown", (event) => {
    const here = kinds.indexOf(event.target);
    if (here < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const option = keymap.on && [...event.target.options].find((each) => keymap.keys[`kind_${each.value}`] === event.key.toLowerCase());
    if (!step && !option) return;
    event.preventDefault();
    if (step) go(kinds[here + step]);
    else choose(event.target, option, said);
  });
  list.addEventListener("change", (event) => mark(event.target));
  list.addEventListener("click", (event) => {
    if (event.target.closest("select") || !getSelection().isCollapsed) return;
    event.target.closest("[data-part]")?.querySelector("select").focus();
  });
}

function go(kind) {
  kind?.focus();
  kind?.closest("[data-part]").scrollIntoView({ block: "nearest" });
}

function choose(kind, option, said) {
  kind.value = option.value;
  mark(kind);
  kind.dispatchEvent(new Event("change", { bubbles: true }));
  said.textContent = `${kind.labels[0].textContent} ${option.textContent}`;
}

function mark(kind) {
  kind.closest("[data-part]").className = `part part--${kind.value}`;
}
