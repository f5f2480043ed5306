// Says every twenty seconds that this page is open, and shows who else has it open. The server words it.

const place = document.querySelector("[data-presence]");
const token = document.querySelector("input[name=csrfmiddlewaretoken]");
const EVERY = 20_000;

async function tell() {
  if (document.hidden) return;
  try {
    const answer = await fetch(place.dataset.presence, { method: "POST", headers: { "X-CSRFToken": token.value } });
    if (!answer.ok) return;
    const { words } = await answer.json();
    if (place.textContent !== words) place.textContent = words;
  } catch {
    // Not heard this time: the next turn asks again.
  }
}

if (place && token) {
  tell();
  setInterval(tell, EVERY);
  document.addEventListener("visibilitychange", tell);
}
