// The key / takes the cursor to the search box of the bar. Never inside a field, never with another key held,
// and not at all where somebody switched the desk's keys off.

const box = document.querySelector("#desk-search");

document.addEventListener("keydown", (event) => {
  if (!box || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (document.body.dataset.keys === "off") return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  box.focus();
  box.select();
});
