// node read-vcards.mjs FILE…: the properties of each card that ical.js reads in each file, as a JSON list of lists.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

function read(path) {
  const found = ICAL.parse(readFileSync(path, "utf8"));
  const cards = typeof found[0] === "string" ? [found] : found;
  return cards.map(([, properties]) => properties.map(([name, parameters, , ...values]) => ({ name, parameters, values })));
}

console.log(JSON.stringify(process.argv.slice(2).map(read)));
