// The check of a received text: offers without a round trip, kinds by key, what is typed kept. All of it works without.

import { keepWhatIsTyped } from "./keeping.js";
import { outletsByName } from "./outlets.js";
import { offersInPlace } from "./offers.js";
import { kindsByKey } from "./parts.js";

const form = document.querySelector("[data-check]");
if (form) {
  kindsByKey(form);
  offersInPlace(form);
  keepWhatIsTyped(form);
  outletsByName(form);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      form.requestSubmit(form.querySelector('.rcv__end [value="accept"]'));
    }
  });
}
