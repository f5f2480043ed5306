// The form that narrows a list. Its address names only what was asked. And a page that a browser kept whole comes back as it
// was asked: what was chosen in its form and sent is of the page after it.

const forms = document.querySelectorAll("form[data-asked]");

for (const form of forms) form.addEventListener("formdata", ({ formData }) => {
  for (const [name, value] of [...formData]) if (!value) formData.delete(name);
});

window.addEventListener("pageshow", (event) => {
  if (event.persisted) for (const form of forms) form.reset();
});
