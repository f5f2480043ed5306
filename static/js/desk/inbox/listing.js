// The inbox by keys: J and K between rows, N for a new one; only outside of fields.

const rows = [...document.querySelectorAll("[data-row]")];
const add = document.querySelector('[data-key="n"]');

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
  const step = { j: 1, k: -1 }[event.key.toLowerCase()];
  const here = rows.indexOf(document.activeElement);
  if (step) rows[here < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, here + step))]?.focus();
  if (event.key.toLowerCase() === "n") add?.click();
});
