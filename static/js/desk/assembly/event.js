/** The page on which an event is assembled. It works without this; with it, by keys and by drag as well. */

import { start as choosing } from "./choosing.js";
import { start as dragging } from "./dragging.js";
import { start as keys } from "./keys.js";

choosing();
dragging();
keys();
