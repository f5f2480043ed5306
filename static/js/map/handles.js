// The handles of the period: two sliders over the timeline, in step with the two days of the form.

const DAY = 86400000;
const EPOCH = 719163; // ordinal of 1 January 1970, as the record counts days

const iso = (ordinal) => {
  const written = new Date((ordinal - EPOCH) * DAY).toISOString();
  return written.slice(0, 10);
};
const ordinal = (day) => Date.parse(`${day}T00:00:00Z`) / DAY + EPOCH;

// A day in the words that the server gives: a browser has other names of months than these pages.
const words = ({ day, months }) => (number) => {
  const [year, month, date] = iso(number).split("-").map(Number);
  return day.replace("{day}", date).replace("{month}", months.split("|")[month - 1]).replace("{year}", year);
};

/** `moving` is told the period while a handle moves, `done` when it stays: {since, until}, empty at the edge. */
export const handles = ({ moving, done }) => {
  const times = document.querySelector(".times");
  if (!times) return null;
  const [first, last] = [Number(times.dataset.first), Number(times.dataset.last)];
  const [since, until] = ["since", "until"].map((name) => document.getElementById(`handle-${name}`));
  const fields = { since: document.getElementById("f-since"), until: document.getElementById("f-until") };
  const said = words(times.dataset);

  const period = () => ({
    since: Number(since.value) > first ? iso(Number(since.value)) : "",
    until: Number(until.value) < last ? iso(Number(until.value)) : "",
  });

  const show = () => {
    const [low, high] = [Number(since.value), Number(until.value)];
    const share = (days) => `${(100 * days) / (last + 1 - first)}%`;
    document.getElementById("out-before").setAttribute("width", share(low - first));
    const after = document.getElementById("out-after");
    after.setAttribute("x", share(high + 1 - first));
    after.setAttribute("width", share(last - high));
    since.setAttribute("aria-valuetext", said(low));
    until.setAttribute("aria-valuetext", said(high));
    document.getElementById("handle-said").textContent = `${said(low)} – ${said(high)}.`;
  };

  const changed = (mine, other) => {
    const past = mine === since ? Number(mine.value) > Number(other.value) : Number(mine.value) < Number(other.value);
    if (past) mine.value = other.value;
    show();
    for (const [name, day] of Object.entries(period())) Object.assign(fields[name], { value: day, defaultValue: day });
    moving(period());
  };

  for (const [mine, other] of [[since, until], [until, since]]) {
    mine.addEventListener("input", () => changed(mine, other));
    mine.addEventListener("change", () => done(period()));
  }
  for (const [name, slider] of [["since", since], ["until", until]]) {
    fields[name].addEventListener("change", () => {
      fields[name].defaultValue = fields[name].value;
      const day = fields[name].value ? ordinal(fields[name].value) : name === "since" ? first : last;
      if (Number.isNaN(day)) return;
      slider.value = Math.min(Math.max(day, first), last);
      show();
      moving({ since: fields.since.value, until: fields.until.value });
      done();
    });
  }
  times.querySelector(".handles").hidden = false;
  show();
  return null;
};
