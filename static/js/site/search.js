// Search on a site of files: every word that was asked must stand in a row of the list that words.js sets.
"use strict";

(() => {
  const MOST = 200;
  const box = document.getElementById("sought");
  const number = document.getElementById("number");
  const results = document.getElementById("results");

  // As archive/domain/names.py folds: without case, marks on letters, and letters that writers exchange.
  const LETTERS = { ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه", ـ: "", "’": "'", "‘": "'", "`": "'", ʿ: "", ʾ: "", "–": "-", "—": "-" };
  const folded = (text) =>
    Object.entries(LETTERS).reduce((plain, [letter, one]) => plain.replaceAll(letter, one), text.toLowerCase())
      .normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFKC").replace(/\s+/g, " ").trim();

  // As archive/domain/searching.py reads numbers: in the digits of Europe, with nothing between their thousands.
  const NUMBER = /(?<![\p{L}\p{N}])\p{Nd}{1,3}(?:[,٬]\p{Nd}{3})+(?!\p{Nd})/gu;
  const plain = (text) =>
    text.replace(NUMBER, (number) => number.replace(/[,٬]/g, "")).replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15);

  const shown = ([kind, name, page]) => {
    const row = document.createElement("li");
    const link = document.createElement("a");
    const what = document.createElement("span");
    link.href = page;
    link.textContent = name;
    what.className = "meta";
    what.textContent = ` ${kind}`;
    row.append(link, what);
    return row;
  };

  const search = () => {
    const words = plain(folded(box.value.replace(/["“”„«»]/g, " "))).split(" ").filter(Boolean);
    const found = words.length ? window.ARCHIVE.filter((row) => words.every((word) => row[3].includes(word))) : [];
    results.replaceChildren(...found.slice(0, MOST).map(shown));
    number.textContent = !words.length ? "" : found.length ? `${number.dataset.some} ${found.length}` : number.dataset.none;
  };

  box.value = new URLSearchParams(location.search).get("q") ?? "";
  box.addEventListener("input", search);
  search();
})();
