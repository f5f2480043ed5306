/** Taking back what was done on another page, or by a form: there, or by asking the server; then what it left is shown. */

import * as journal from "./journal.js";

const place = document.querySelector("#journal");

function token() {
  return document.cookie.split("; ").find((pair) => pair.split("=")[0].endsWith("csrftoken"))?.split("=")[1] ?? document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "";
}

/** Take back the next step, or do it again, wherever it was done; `fault` is told why where that cannot be. */
export async function takeBack(how, fault) {
  const step = journal.next(how);
  if (!step) return;
  if (step.article) { location.assign(`${place.dataset.article.replace("/0/", `/${step.article}/`)}?take=${how}&step=${step.id}`); return; }
  let answer, said;
  try {
    answer = await fetch(place.dataset.take, { method: "POST", headers: { "Content-Type": "application/json", "X-CSRFToken": token() }, body: JSON.stringify({ how, step }) });
    said = await answer.json();
  } catch { fault(place.dataset.away); return; }
  if (answer.ok) {
    journal.moved({ ...step, ...said.step }, how);
    location.assign(said.address);
  } else {
    journal.drop(step);
    fault(`${place.dataset.refused.replace("{what}", step.label)} ${said.faults.join(" ")}`);
  }
}
