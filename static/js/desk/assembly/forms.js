/** The forms of the page, filled and sent as a person would: every edit goes one way, with keys, by drag or by hand. */

/** Send `form` by its button of the act `name`, after filling `fields`; the page comes back at `anchor`. */
export function send(form, name, fields = {}, anchor = "") {
  const button = form?.querySelector(`button[name="act"][value="${name}"]`);
  if (!button) return false;
  for (const [field, value] of Object.entries(fields)) form.elements[field].value = value;
  if (anchor) anchored(form, anchor);
  form.requestSubmit(button);
  return true;
}

function anchored(form, anchor) {
  const field = form.elements.anchor ?? form.appendChild(document.createElement("input"));
  Object.assign(field, { type: "hidden", name: "anchor", value: anchor });
}

/** Put `claim` (its element) under the position of `section`. */
export function put(claim, section) {
  const to = section.dataset.position, there = claim.dataset.at;
  if (!there) return send(claim.querySelector("form"), "place", { to }, section.id);
  if (there === to) return false;
  return send(claim.querySelector("form.do__form"), "move", { to }, `c-${claim.dataset.public}-${section.id}`);
}

/** Cite `claim` in the sentence of `item`. */
export function cite(claim, item) {
  return send(item.querySelector("form.do__form"), "cite", { claim: claim.dataset.claim }, item.id);
}
