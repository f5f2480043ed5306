/** The comboboxes of this desk: they ask for names where the page says, and say aloud when nobody answers. */

import { combobox as plain, namedAt } from "../combobox.js";
import { data, say } from "./data.js";
import { announce } from "./dom.js";

/** Things by their names, as a source of rows. */
export const named = (noun) => namedAt(data.urls.names, noun);

/** A combobox on `input`; `how` as the plain one takes it. */
export const combobox = (input, how) => plain(input, { away: () => announce(say("away")), ...how });
