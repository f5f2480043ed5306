// The outlet by any of its names: searched as it is typed, or made. Without this the field takes typed words all the same.

import { combobox, namedAt } from "../combobox.js";

export function outletsByName(form) {
  const input = form.elements.publisher;
  const list = document.getElementById(input.getAttribute("list"));
  input.removeAttribute("list");
  const set = (name, isNew) => {
    input.value = name;
    form.elements.publisher_new.checked = isNew;
    form.dispatchEvent(new Event("change"));
  };
  const source = namedAt(list.dataset.names, "outlet");
  const make = (words) => words ? [{ label: list.dataset.make.replace("{name}", words), beside: "", act: () => set(words, true) }] : [];
  combobox(input, { source, make, waits: true, chosen: (row) => set(row.label, false) });
}
