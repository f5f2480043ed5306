// Two fingers on the map: how much wider they stand than at first, and where their middle is.

/** `began` is told the middle; `pinched` how many times wider, and the middle now; `ended` that a finger was lifted. */
export const pinching = (frame, { began, pinched, ended }) => {
  const fingers = new Map();
  let first = null;

  const stand = () => {
    const [one, other] = [...fingers.values()];
    const box = frame.getBoundingClientRect();
    const middle = [(one.x + other.x) / 2 - box.left - box.width / 2, (one.y + other.y) / 2 - box.top - box.height / 2];
    return { middle, wide: Math.max(Math.hypot(one.x - other.x, one.y - other.y), 1) };
  };

  const lifted = (event) => {
    if (!fingers.delete(event.pointerId) || !first) return;
    first = null;
    ended();
  };

  frame.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch") return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size !== 2) return;
    first = stand();
    began(first.middle);
  });
  frame.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (!first || fingers.size !== 2) return;
    const now = stand();
    pinched(now.wide / first.wide, now.middle);
  });
  for (const name of ["pointerup", "pointercancel"]) frame.addEventListener(name, lifted);
  // One finger scrolls the page, as everywhere; two are for the map alone.
  frame.addEventListener("touchmove", (event) => {
    if (event.touches.length > 1) event.preventDefault();
  }, { passive: false });
};
