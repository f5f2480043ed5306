/** The words of a claim in other languages: somebody's renderings, which never stand in the place of the exact words. */

import { data, say } from "./data.js";
import { byId, el, icon, put } from "./dom.js";
import { change, pause } from "./history.js";
import { currentClaim, currentUid, numberOf } from "./store.js";

const list = byId("translations");
let shown = "";

const rowsNow = () => currentClaim()?.now.body.translations ?? [];

function redo(words, make, field = "") {
  const claim = currentClaim();
  change(claim.uid, say(words, { n: numberOf(claim.uid) }), (said) => { said.body.translations = make(said.body.translations); return said; }, field);
}

/** Which way a text of a language runs; a script that is named decides. */
function direction(tag) {
  const rightToLeft = data.right_to_left.includes(tag.split("-")[0].toLowerCase());
  return /-(arab|hebr)\b/i.test(tag) || (rightToLeft && !/-(latn|cyrl)\b/i.test(tag)) ? "rtl" : "ltr";
}

function typed(at, name, words, tag = "input", more = {}) {
  const made = el(tag, { class: "in", "data-name": name, disabled: !data.may, change: pause, ...more,
    input: () => redo("step_translation", (rows) => rows.map((row, n) => (n === at ? { ...row, [name]: made.value } : row)), `translation-${at}-${name}`) });
  return el("label", { class: "mini" }, say(words), made);
}

function drawn(at) {
  return el("li", { class: "translation", "data-held": true, tabindex: -1, "aria-label": say("translation_n", { n: at + 1 }) },
    el("div", { class: "inrow" }, typed(at, "language", "language", "input", { list: "languages", maxlength: 35, dir: "ltr" }), typed(at, "translator", "translator", "input", { maxlength: 300, dir: "auto" }),
      data.may ? el("button", { type: "button", class: "btn btn--quiet btn--icon", "data-takes": true, "aria-label": say("take_away", { name: say("translation_n", { n: at + 1 }) }),
        click: () => { redo("step_translation_gone", (rows) => rows.filter((_, n) => n !== at)); byId("translation-add").focus(); } }, icon("cross")) : null),
    typed(at, "text", "translated", "textarea", { rows: 2 }));
}

/** Show the translations of the open claim; the caret stays where it is. */
export function show() {
  const rows = rowsNow();
  if (shown !== currentUid() || list.children.length !== rows.length) list.replaceChildren(...rows.map((_, at) => drawn(at)));
  shown = currentUid();
  rows.forEach((row, at) => {
    for (const field of list.children[at].querySelectorAll("[data-name]")) put(field, row[field.dataset.name]);
    const words = list.children[at].querySelector("textarea");
    words.lang = row.language;
    words.dir = direction(row.language);
  });
  byId("translations-count").textContent = rows.length || "";
}

export function start() {
  byId("translation-add").addEventListener("click", () => {
    const there = [data.article.language, ...rowsNow().map((row) => row.language)];
    const language = data.languages.find((each) => !there.includes(each)) ?? "";
    redo("step_translation_new", (rows) => [...rows, { language, text: "", translator: "" }]);
    list.lastElementChild.querySelector("textarea").focus();
  });
}
