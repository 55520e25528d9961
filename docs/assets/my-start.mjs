// On the start page: shows the card of the municipalities that this device has been asked to remember, if any.

import { kept } from "./kept.mjs";

const codes = kept();
// If the answers do not come, the page that the card leads to says why.
if (codes) import("./my-card.mjs").then((card) => card.show(codes)).catch(() => {});
