/** A field with a list under it (ARIA 1.2 combobox): type, choose with the arrows, make what is missing in the last row. */

import { Away, LoggedOut, ask, asking } from "./annotation/door.js";
import { el, icon } from "./annotation/dom.js";

/** Things by their names, as a source of rows; `url` is where names are asked for. */
export const namedAt = (url, noun) => async (words) => {
  const { found } = await ask(asking(url, { noun, q: words }));
  return found.map((thing) => ({ label: thing.name, beside: thing.beside, thing }));
};

/**
 * @param {HTMLInputElement} input
 * @param {{source: (words: string) => Promise<object[]>|object[], make?: (words: string) => object[], chosen: (row: object) => void,
 *   emptied?: () => void, away?: () => void, waits?: boolean, optional?: boolean}} how   `source` answers rows {label, beside}; `make` the rows that make something new;
 *   one that `waits` opens when something is typed, not when it is entered; in an `optional` one Enter takes nothing before
 *   something is typed or chosen with the arrows
 */
export function combobox(input, { source, make = () => [], chosen, emptied = () => {}, away = () => {}, waits = false, optional = false }) {
  const list = el("ul", { class: "combo__list", role: "listbox", id: `${input.id}-list`, hidden: true, "aria-label": input.getAttribute("aria-label") ?? document.querySelector(`label[for="${input.id}"]`)?.textContent });
  input.after(list);
  for (const [name, value] of Object.entries({ role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, spellcheck: "false" })) input.setAttribute(name, value);
  let rows = [], at = -1, asked = 0, timer = 0, answered = null; // `answered`: the words that the rows answer

  function close() {
    asked += 1;
    list.hidden = true;
    rows = [];
    at = -1;
    answered = null;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function activate(next) {
    if (!rows.length) return;
    at = (next + rows.length) % rows.length;
    [...list.children].forEach((option, n) => option.setAttribute("aria-selected", String(n === at)));
    input.setAttribute("aria-activedescendant", list.children[at].id);
    list.children[at].scrollIntoView({ block: "nearest" });
  }

  function pick(n) {
    const row = rows[n];
    if (!row) return;
    input.value = "";
    close();
    (row.act ?? chosen)(row);
  }

  async function open(words = input.value.trim()) {
    const turn = (asked += 1);
    let found;
    try { found = await source(words); } catch (fault) {
      if (fault instanceof Away || fault instanceof LoggedOut) away();
      found = [];
    }
    if (turn !== asked || document.activeElement !== input) return;
    rows = [...found, ...make(words)];
    answered = words;
    list.replaceChildren(...rows.map((row, n) => option(row, n, words)));
    list.hidden = !rows.length;
    input.setAttribute("aria-expanded", String(rows.length > 0));
    at = -1;
    if (!rows.length) return;
    list.scrollIntoView({ block: "nearest" });
    if (words || !optional) activate(0);
  }

  function option(row, n, words) {
    const made = el("li", { role: "option", id: `${list.id}-${n}`, "aria-selected": "false", class: row.act ? "combo__make" : null });
    made.append(el("span", {}, row.act ? icon("plus") : null, ...emphasised(row.label, words)), el("small", {}, row.beside ?? ""));
    made.addEventListener("pointerdown", (event) => event.preventDefault());
    made.addEventListener("click", () => pick(n));
    return made;
  }

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(open, 120); });
  if (!waits) input.addEventListener("focus", () => open());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", async (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) await open(); else activate(event.key === "ArrowDown" ? at + 1 : Math.max(at, 0) - 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      clearTimeout(timer);
      if (list.hidden || answered !== input.value.trim()) await open();
      pick(at);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Backspace" && !input.value) emptied();
  });
  return { open, close, ask(words) { input.focus(); input.value = words; return open(words); } };
}

/** The label with the words that were typed set off. */
function emphasised(label, words) {
  const at = words ? label.toLowerCase().indexOf(words.toLowerCase()) : -1;
  if (at < 0) return [label];
  return [label.slice(0, at), el("b", {}, label.slice(at, at + words.length)), label.slice(at + words.length)];
}
