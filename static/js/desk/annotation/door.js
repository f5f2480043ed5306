/** The door to the server: JSON there and back. Knows when the network is gone and when the session has ended. */

/** The network did not carry the request, or the server is away: try again later. */
export class Away extends Error {}
/** Nobody is logged in here any more. */
export class LoggedOut extends Error {}
/** The server answered, and said no: `status` and `answer` say why. */
export class Refusal extends Error {
  constructor(status, answer) {
    super((answer.faults ?? [String(status)]).join(" "));
    this.status = status;
    this.answer = answer;
  }
}

function token() {
  return document.cookie.split("; ").find((pair) => pair.split("=")[0].endsWith("csrftoken"))?.split("=")[1] ?? "";
}

export async function ask(url, given = null, { leaving = false } = {}) {
  const options = { headers: { Accept: "application/json" }, credentials: "same-origin", redirect: "manual" };
  if (given) Object.assign(options, { method: "POST", body: JSON.stringify(given), keepalive: leaving });
  if (given) Object.assign(options.headers, { "Content-Type": "application/json", "X-CSRFToken": token() });
  let answer;
  try {
    answer = await fetch(url, options);
  } catch {
    throw new Away();
  }
  if (answer.type === "opaqueredirect" || answer.status === 302) throw new LoggedOut();
  if (!answer.headers.get("Content-Type")?.startsWith("application/json")) {
    if (answer.status === 403) throw new LoggedOut();
    throw new Away();
  }
  const read = await answer.json().catch(() => { throw new Away(); });
  if (!answer.ok) throw new Refusal(answer.status, read);
  return read;
}

/** The url with what is asked of it. */
export const asking = (url, given) => `${url}?${new URLSearchParams(given)}`;
