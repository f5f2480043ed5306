/** All keys, to be read, changed, and switched off. */

import { data, say } from "./data.js";
import { ask } from "./door.js";
import { byId } from "./dom.js";
import * as keys from "./keys.js";

const dialog = byId("help");
const fields = [...dialog.querySelectorAll("input[data-of]")];

export function open() {
  for (const field of fields) field.value = keys.keys.keys[field.dataset.of] ?? "";
  byId("keys-on").checked = keys.keys.on;
  byId("keys-fault").textContent = "";
  dialog.showModal();
}

async function keep(event) {
  event.preventDefault();
  const chosen = Object.fromEntries(fields.map((field) => [field.dataset.of, field.value.toLowerCase()]));
  try {
    keys.use(await ask(data.urls.keys, { on: byId("keys-on").checked, keys: chosen }));
    dialog.close();
  } catch (fault) {
    byId("keys-fault").textContent = fault.message || say("away");
  }
}

export function start() {
  byId("keys-form").addEventListener("submit", keep);
  byId("keys-close").addEventListener("click", () => dialog.close());
  for (const field of fields) field.addEventListener("focus", () => field.select());
}
