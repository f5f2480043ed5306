/** Two things to be merged, each chosen by typing its name; the form carries which one was meant. */

import { combobox, namedAt } from "./combobox.js";

for (const form of document.querySelectorAll("form[data-any]")) {
  const fields = [...form.querySelectorAll(".any__side input.in")], button = form.querySelector("button");
  for (const [at, field] of fields.entries()) {
    const meant = form.elements[`${field.name}_uid`];
    field.addEventListener("input", () => { meant.value = ""; });
    combobox(field, {
      source: namedAt(form.dataset.names, form.dataset.any),
      waits: true,
      chosen: ({ thing }) => {
        field.value = thing.name;
        meant.value = thing.uid;
        (fields[at + 1]?.value === "" ? fields[at + 1] : button).focus();
      },
    });
  }
}
