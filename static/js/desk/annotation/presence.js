/** Who else has this article open, and what they have changed meanwhile. */

import { data, say } from "./data.js";
import { ask } from "./door.js";
import { byId } from "./dom.js";
import { claims, clone, currentUid, isDirty, numberOf, take, tell } from "./store.js";

const EVERY = 10000;

async function look() {
  if (document.visibilityState === "hidden") return;
  let answer;
  try { answer = await ask(data.urls.presence, { at: currentUid() }); } catch { return; }
  const lines = answer.people.map(({ name, at }) => (numberOf(at) ? say("reads_at", { name, n: numberOf(at) }) : say("reads_too", { name })));
  byId("people").textContent = lines.join(" · ");
  const late = Object.entries(answer.versions).filter(([uid, version]) => (claims.get(uid)?.version ?? 0) < version);
  const gone = [...claims.values()].filter((claim) => claim.saved && !(claim.uid in answer.versions));
  if (late.length || gone.length) await renew(gone);
}

/** Take what others have saved; what is being typed here stays, and both are shown. */
async function renew(gone) {
  let answer;
  try { answer = await ask(data.urls.claims); } catch { return; }
  const before = new Map([...claims.values()].map((claim) => [claim.uid, { version: claim.version, dirty: isDirty(claim) }]));
  take(answer);
  for (const { uid, version } of answer.claims) {
    const was = before.get(uid);
    if (was?.version === version) continue;
    const claim = claims.get(uid);
    if (was?.dirty) { claim.rival = { kind: "act", said: clone(claim.saved) }; tell("rival", uid); }
    tell("changed", uid);
  }
  for (const claim of gone) if (!isDirty(claim)) { Object.assign(claim, { now: null, saved: null }); tell("changed", claim.uid); }
}

export function start() {
  look();
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", () => { ask(data.urls.presence, { leaving: true }, { leaving: true }).catch(() => {}); });
}
