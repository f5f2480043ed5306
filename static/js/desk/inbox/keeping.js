// What is typed is kept on the server soon after, so that a closed window loses nothing; said in words.

const SOON = 1200; // milliseconds without a key

export function keepWhatIsTyped(form) {
  const said = form.querySelector("[data-kept]");
  let waiting = 0;
  const keep = async () => {
    waiting = 0;
    const answers = new FormData(form);
    answers.set("do", "keep");
    try {
      const answer = await fetch(location.href, { method: "POST", body: answers, headers: { "X-Requested-With": "fetch" }, keepalive: true });
      said.textContent = answer.ok ? `${said.dataset.words} ${new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}` : said.dataset.lost;
    } catch {
      said.textContent = said.dataset.lost;
      waiting = setTimeout(keep, 10 * SOON);
    }
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, SOON);
  };
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("submit", () => clearTimeout(waiting));
  addEventListener("pagehide", () => {
    if (waiting) keep();
  });
}
