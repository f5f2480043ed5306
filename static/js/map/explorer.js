// The map and timeline explorer. Its one state is its address; what is shown of it the server makes, as without a script.

import { handles } from "./handles.js";
import { moving } from "./moving.js";
import { fetched } from "./parts.js";

const page = document.getElementById("explorer");
const figure = document.querySelector(".map--explorer");
const frame = document.getElementById("frame");
const told = document.getElementById("told");
const asked = new URLSearchParams(location.search);
const STEP = 1000; // milliseconds: what follows sooner is of one step, which Back takes back whole
let stepped = -STEP;

const address = (path, extra = {}) => {
  const query = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(extra)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  return query.size ? `${path}?${query}` : path;
};

const keep = (pushed = false) => {
  history[pushed ? "pushState" : "replaceState"](null, "", address(page.dataset.page));
  for (const link of document.querySelectorAll("a[rel=alternate][hreflang]")) link.search = location.search;
};

const tell = (well) => { told.textContent = well ? document.getElementById("say").textContent : ""; };

const set = (name, value) => {
  if (value) asked.set(name, value);
  else asked.delete(name);
};

const look = () => fetched(address(page.dataset.sheet), true, (well) => {
  if (!well) return location.assign(address(page.dataset.page));
  hands.fresh();
  keep();
  return tell(well);
});

const hands = moving(figure, frame, {
  settled: ({ latitude, longitude, zoom }) => {
    const places = zoom < 8 ? 2 : 4;
    set("at", `${latitude.toFixed(places)},${longitude.toFixed(places)}`);
    set("zoom", String(zoom));
    look();
  },
  whole: () => {
    set("at", "");
    set("zoom", "");
    look();
  },
  chosen: (mark) => {
    if (!mark) return frame.focus();
    if (mark.dataset.at) {
      set("at", mark.dataset.at);
      set("zoom", mark.dataset.zoom);
      return look();
    }
    const row = document.querySelector(`[data-row="${CSS.escape(mark.dataset.place ?? "")}"] a`);
    if (!row) return undefined;
    document.getElementById("rows").open = true;
    return row.focus();
  },
});

handles({
  moving: ({ since, until }) => {
    set("since", since);
    set("until", until);
    const { at, zoom } = document.getElementById("sheet").dataset;
    fetched(address(page.dataset.set, { at, zoom }), false, tell);
  },
  done: () => {
    keep(performance.now() - stepped > STEP);
    stepped = performance.now();
  },
});

window.addEventListener("popstate", () => {
  if (new URLSearchParams(location.search).toString() !== asked.toString()) location.reload();
});
frame.tabIndex = 0;
frame.setAttribute("role", "group");
frame.setAttribute("aria-label", figure.dataset.label);
figure.dataset.live = "";
