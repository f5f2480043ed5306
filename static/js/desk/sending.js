/** Forms by key: Ctrl and Enter press the button that stands next to what is typed; so does Enter in a line. */

const BUTTON = "button[type=submit]";
const goes = (form) => form.querySelector(`${BUTTON}.btn--go`) ?? form.querySelector(BUTTON);

/** The form that keys send from here: the one that has the focus, else the only one of the page. */
function formOf(target) {
  const form = target.closest("form");
  if (form) return form.matches("[data-by-key]") ? form : null;
  const all = [...document.querySelectorAll("main form[data-by-key]")].filter((each) => each.checkVisibility());
  return all.length === 1 ? all[0] : null;
}

function buttonOf(target, form) {
  for (let each = target; form.contains(each) && each !== form; each = each.parentElement) {
    const beside = each.querySelector(BUTTON);
    if (beside) return beside;
  }
  return goes(form);
}

/** Whether a press of a key sends a form. */
export function sends(event) {
  if (event.key !== "Enter" || event.altKey || event.shiftKey) return false;
  const form = formOf(event.target);
  if (event.ctrlKey || event.metaKey) return Boolean(form);
  const line = event.target.matches("input:not([type=checkbox], [type=radio])");
  return Boolean(line && form?.contains(event.target) && form.querySelectorAll(BUTTON).length > 1); // else the browser does
}

export function send(target) {
  const form = formOf(target);
  form.requestSubmit(buttonOf(target, form));
}
