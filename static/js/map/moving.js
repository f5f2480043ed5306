// Moving over the map: by hand, by keys, by the links below it. What is drawn moves at once; the rest is fetched after.

import { pinching } from "./pinching.js";

const WIDTH = 760;
const HEIGHT = 500;
const STEP = 1 / 3;
const CLOSEST = 12;
const MOVES = { west: [-STEP, 0], east: [STEP, 0], north: [0, STEP], south: [0, -STEP] };
const KEYS = { ArrowLeft: "west", ArrowRight: "east", ArrowUp: "north", ArrowDown: "south", "+": "nearer", "=": "nearer", "-": "further", 0: "whole" };
const SETTLED = 160; // milliseconds without a move, after which the view is fetched
const CLICK = 4; // pixels: less is no drag

/** The view of the sheet that is shown: middle, zoom, and what a pixel is worth. */
const viewOf = (sheet) => {
  const [latitude, longitude] = sheet.dataset.at.split(",").map(Number);
  const { zoom, scale, shrink } = sheet.dataset;
  return { latitude, longitude, zoom: Number(zoom), scale: Number(scale), shrink: Number(shrink) };
};

const between = (value, least, most) => Math.min(Math.max(value, least), most);
const bound = (value, most) => between(value, -most, most);

/** Where the middle is after the drawing was pulled by some pixels of its own. */
const pulled = (view, x, y) => ({
  latitude: bound(view.latitude + y / view.scale, 85),
  longitude: bound(view.longitude - x / (view.scale * view.shrink), 180),
  zoom: view.zoom,
});

/** `settled` is told the view that somebody came to; `chosen` the mark that was clicked. */
export const moving = (figure, frame, { settled, whole, chosen }) => {
  let x = 0;
  let y = 0;
  let times = 1;
  let steps = 0;
  let held = null;
  let waiting = 0;
  const sheet = () => document.getElementById("sheet");

  const show = () => {
    const middle = `translate(${WIDTH / 2} ${HEIGHT / 2}) scale(${times}) translate(${-WIDTH / 2} ${-HEIGHT / 2})`;
    document.getElementById("world").setAttribute("transform", `translate(${x} ${y}) ${middle}`);
  };

  const reach = () => {
    const view = pulled(viewOf(sheet()), x / times, y / times);
    view.zoom = between(view.zoom + steps, 0, CLOSEST);
    settled(view);
  };

  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(reach, SETTLED);
  };

  const moved = (name) => {
    if (name === "whole") return whole();
    if (name in MOVES) {
      x -= MOVES[name][0] * WIDTH;
      y += MOVES[name][1] * HEIGHT;
    } else {
      const step = name === "nearer" ? 1 : -1;
      const zoom = viewOf(sheet()).zoom + steps + step;
      if (zoom < 0 || zoom > CLOSEST) return undefined;
      steps += step;
      times *= 2 ** step;
      x *= 2 ** step;
      y *= 2 ** step;
    }
    show();
    return soon();
  };

  /** What was pulled is in place: the drawing is a new one. */
  const fresh = () => {
    x = y = steps = 0;
    times = 1;
    if (held) held.over = true;
  };

  frame.addEventListener("pointerdown", (event) => {
    if (event.button || !event.isPrimary) return;
    spread = null;
    held = { x: event.clientX, y: event.clientY, from: [x, y], target: event.target };
  });
  frame.addEventListener("pointermove", (event) => {
    if (!held || held.over) return;
    const size = WIDTH / frame.clientWidth;
    const [right, down] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.far && Math.hypot(right, down) < CLICK) return;
    if (!held.far) {
      held.far = true;
      clearTimeout(waiting);
      frame.setPointerCapture(event.pointerId);
      figure.dataset.live = "held";
    }
    x = held.from[0] + right * size;
    y = held.from[1] + down * size;
    show();
  });
  const let_go = (event) => {
    const was = held;
    held = null;
    figure.dataset.live = "";
    if (!was || was.over) return;
    if (was.far) soon();
    else if (event.type === "pointerup") chosen(was.target.closest(".mark"));
  };
  frame.addEventListener("pointerup", let_go);
  frame.addEventListener("pointercancel", let_go);
  let spread = null;
  /** The drawing so many times as large, with what was under the fingers still under them. */
  const held_by_two = (more, middle) => {
    const size = WIDTH / frame.clientWidth;
    const of = (start, at, now) => now * size - (at * size - start) * more;
    times = spread.times * more;
    x = of(spread.x, spread.middle[0], middle[0]);
    y = of(spread.y, spread.middle[1], middle[1]);
    spread.last = middle;
    show();
  };
  pinching(frame, {
    began: (middle) => {
      clearTimeout(waiting);
      held = null;
      spread = { x, y, times, middle, last: middle };
      figure.dataset.live = "held";
    },
    pinched: held_by_two,
    ended: () => {
      const { zoom } = viewOf(sheet());
      steps = Math.round(between(Math.log2(times), -zoom, CLOSEST - zoom));
      held_by_two(2 ** steps / spread.times, spread.last);
      figure.dataset.live = "";
      soon();
    },
  });
  frame.addEventListener("dblclick", () => moved("nearer"));
  frame.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && document.activeElement !== frame) return;
    event.preventDefault();
    if (!steps) moved(event.deltaY < 0 ? "nearer" : "further");
  }, { passive: false });
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.key in KEYS)) return;
    event.preventDefault();
    moved(KEYS[event.key]);
  });
  figure.addEventListener("click", (event) => {
    const link = event.target.closest("[data-move]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    moved(link.dataset.move);
  });
  return { fresh };
};
