// Searches for each text of a JSON list on standard input; arguments: match.mjs, lookup.json, lookup-places.json.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [script, ...files] = process.argv.slice(2);
const { createIndex, search } = await import(pathToFileURL(script).href);
const index = createIndex(...files.map((file) => JSON.parse(readFileSync(file, "utf-8"))));
const told = ({ kind, id, title, place, region, address, number, say, own, code }) =>
  ({ kind, id, title, place, region, address, number, say, own, code });
const answers = JSON.parse(readFileSync(0, "utf-8")).map((text) => {
  const { hits, only, note, more } = search(index, text);
  return { hits: hits.map(told), only: only && told(only), note, more };
});
process.stdout.write(JSON.stringify(answers));
