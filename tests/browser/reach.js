// What of a page is reached by the keys that it shows, found by pressing them, not by reading how they are wired: from
// the page itself and from each row that keys go to, every shown key is pressed, and what is clicked, sent or focused noted.
async (except) => {
  const CONTROLS = "button, summary, input[type=submit], a.btn, a[href^='?']", HELD = "[data-held]", LISTED = `li[tabindex='0']:not([data-row]), ${HELD}`;
  const seen = (each) => each.checkVisibility({ visibilityProperty: true });
  const many = (selector, within = document) => [...within.querySelectorAll(selector)];
  const text = (each) => each.textContent.trim().replace(/\s+/g, " ");
  const same = (each) => each.closest(LISTED) ? `${text(each.closest(LISTED))} ${text(each)}` : each; // such a list is drawn anew
  const reached = new Set(), all = new Set(), rows = [], goers = new Set(), heard = new Set();
  const reach = (each) => { if (each) reached.add(same(each)); };
  const missed = (each) => !reached.has(same(each)) && !each.matches(except);
  let submitted = false, restoring = false;
  for (const each of document.forms) each.noValidate = true;
  for (const each of many("details")) each.open = true;

  const take = (event) => { event.preventDefault(); event.stopImmediatePropagation(); };
  addEventListener("click", (event) => { if (restoring) return; take(event); land(event.target.closest("label")?.control ?? event.target); }, true);
  addEventListener("submit", (event) => { take(event); submitted = true; reach(event.submitter); }, true);
  const press = (key, more = {}) => !document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
  const collect = () => { for (const each of many(CONTROLS)) if (seen(each) && !each.disabled) all.add(each); };
  const keys = () => new Set(many("kbd[data-key]").filter((each) => seen(each) && text(each)).map((each) => text(each).toLowerCase()));
  const named = (key) => many("kbd[data-key]").filter((each) => text(each).toLowerCase() === key).map((each) => each.dataset.key);
  const tab = () => document.querySelector("[role=tab][aria-selected=true]");

  // What one comes to: it, the links it is gone through with, the row it opens, and what Ctrl and Enter send from there.
  function land(there) {
    reach(there.closest(CONTROLS));
    reach(there.closest("details")?.querySelector("summary"));
    const group = there.closest("[data-cycle]");
    if (group) many("a", group).forEach(reach);
    if (!there.matches("input, textarea, select") || !there.form) return;
    there.focus();
    submitted = false;
    if (press("Enter", { ctrlKey: true }) && !submitted) reach(there.form.querySelector(".btn--go, button[type=submit]"));
  }

  function pressed(key, row) {
    const before = document.activeElement, from = tab();
    if (press(key)) for (const name of named(key)) many(`[data-do="${name}"]`).forEach(reach);
    const after = document.activeElement, held = after.matches(HELD) && !rows.some((each) => same(each) === same(after));
    const again = held || (after.matches("[data-asks]") && missed(after)); // the same key goes on to the next
    if (tab() !== from) reach(tab());
    if (after !== before && after !== document.body) {
      if (held || after.matches("[data-row]")) { goers.add(key); if (!rows.includes(after)) rows.push(after); }
      land(after);
    }
    document.querySelector("dialog[open]")?.close();
    if (!row) collect();
    else if (tab() !== from) { restoring = true; from.click(); restoring = false; }
    return again;
  }

  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

  async function walk(row) {
    const said = row && text(row), live = () => (row?.isConnected === false ? many(LISTED).find((each) => text(each) === said) : row);
    const within = row && (row.matches("a, summary") ? row.closest("tr, li") ?? row : row);
    document.activeElement.blur();
    row?.focus();
    await frame();
    const done = new Set(), fresh = () => [...keys()].find((key) => !done.has(key)); // some show once others were pressed
    for (let key = fresh(); key; key = fresh()) {
      done.add(key);
      if (row && !goers.has(key) && !many(CONTROLS, within).some(missed)) continue; // nothing in the row is left
      document.activeElement.blur();
      live()?.focus();
      while (pressed(key, row));
      if (row?.matches(HELD)) { row.focus(); press("Enter"); }
      press("Escape");
      if (row) continue;
      await frame();
      for (const each of many(LISTED)) if (!each.matches(HELD) && seen(each) && !heard.has(text(each))) { heard.add(text(each)); await walk(each); }
    }
  }

  await walk(null);
  if (press("Enter", { ctrlKey: true })) many("[data-do=done]").forEach(reach);
  for (let n = 0; n < rows.length; n++) await walk(rows[n]);
  collect();
  const words = (each) => `${each.tagName.toLowerCase()}.${each.className} ${each.name || ""}=${each.value || each.getAttribute("href") || ""} “${text(each).slice(0, 40)}”`;
  return { rows: rows.length, controls: all.size, missed: [...all].filter((each) => each.isConnected && missed(each)).map(words) };
}
