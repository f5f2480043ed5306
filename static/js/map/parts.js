// Parts of the page, made by the server: fetched as a document, so that no text ever becomes markup here.

const MARKS = ["say", "chosen", "marks", "moves", "list", "places", "links"];
const SHEET = ["say", "chosen", "sheet", "moves", "places", "links"];
let asking = null;

/** Fetch the parts of `address` and put them in the place of those of the same name; `done` is told whether that went well. */
export const fetched = (address, whole, done) => {
  asking?.abort();
  const request = new XMLHttpRequest();
  asking = request;
  request.responseType = "document";
  request.open("GET", address);
  request.onload = () => {
    const made = request.status === 200 ? request.response : null;
    if (made) for (const name of whole ? SHEET : MARKS) replaced(name, made);
    done(Boolean(made));
  };
  request.onerror = () => done(false);
  request.send();
};

const replaced = (name, made) => {
  const old = document.getElementById(name);
  const fresh = made.getElementById(name);
  if (!old || !fresh) return;
  const within = old.contains(document.activeElement) ? document.activeElement.dataset.move : null;
  const open = [...old.querySelectorAll("details")].map((each) => each.open);
  const here = document.importNode(fresh, true);
  [...here.querySelectorAll("details")].forEach((each, place) => { each.open = open[place] ?? each.open; });
  old.replaceWith(here);
  if (within) (here.querySelector(`[data-move="${within}"]`) ?? here.querySelector("a")).focus();
};
