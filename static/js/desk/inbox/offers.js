// An offer fills its fields at once, and says so to whoever hears the page.

export function offersInPlace(form) {
  form.addEventListener("click", (event) => {
    const offer = event.target.closest("[data-fields]");
    if (!offer) return;
    event.preventDefault();
    const fields = JSON.parse(offer.dataset.fields);
    for (const [name, value] of Object.entries(fields)) fill(form.elements[name], value);
    form.dispatchEvent(new Event("change"));
    const [first] = Object.keys(fields);
    form.elements[first]?.focus();
  });
}

function fill(field, value) {
  if (!field) return;
  field.value = value;
  field.closest("details")?.setAttribute("open", "");
}
