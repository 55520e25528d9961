// The look-up's index: all names that can be typed, and what they mean. Its two files, lookup.json and
// lookup-places.json, are described in hooks/jourkontakt/website/lookup/contents.py; the second may follow later.

import { letters } from "./edits.mjs";
import { fold, plain, spelt } from "./text.mjs";

const NOTHING_MORE = { hits: [], posts: [], names: {}, phrases: {}, subjects: [] };

/**
 * The index. `known` has the entries of whole names by their folded form, `parts` the words of the names of jours and
 * of those who hold posts; `phrases` have the errand of folded words, and `subjects` their answer: a sentence, a number
 * or a page. `numbers` are the hits for the numbers that every page shows.
 */
export function createIndex(base, more = NOTHING_MORE) {
  const { errands, regions, twins, unsure } = base;
  const index = {
    regions, twins, unsure,
    usual: errands[0],
    errands: new Map(errands.map((errand) => [errand.slug, errand])),
    words: new Map(Object.entries(base.words)),
    short: new Map(Object.entries(base.short)),
    phrases: new Map(Object.entries(more.phrases)),
    subjects: new Map(more.subjects.flatMap((line) => line.words.map((word) => [fold(word), line]))),
    entries: [],
    known: new Map(),
    parts: new Map(),
    targets: new Map(),
  };
  for (const hit of base.hits) addHit(index, hit);
  index.numbers = [...index.targets.values()].filter(({ kind }) => kind === "number");
  for (const hit of more.hits) addHit(index, hit);
  for (const hit of more.posts) addHit(index, hit, true);
  for (const [wording, all] of Object.entries(more.names)) {
    for (const [name, targets] of byName(all)) {
      addName(index, name, targets.map((id) => worded(index.targets.get(id), name, wording)));
    }
  }
  addWithoutMarks(index);
  return index;
}

/** Adds the longer words without å, ä and ö, unless that is a name or the beginning of one. */
function addWithoutMarks(index) {
  const leading = index.entries.filter(({ hits }) => hits[0].leads);
  for (const [word, kind] of [...index.words]) {
    const key = fold(word);
    const taken = index.words.has(key) || index.known.has(key) || leading.some((entry) => entry.key.startsWith(key));
    if (key.length > 3 && !taken) index.words.set(key, kind);
  }
}

function addHit(index, found, post = false) {
  const { kind, id, title, place, address, region = "", area = "", names = [], errand, number } = found;
  // A municipality ranks first under its own name; guesses are made among it, counties and regions.
  const own = kind === "municipality";
  const leads = own || kind === "county" || kind === "region";
  const code = own ? id : "";
  const hit = { kind, id, code, region, area, title, place, address, errand, number, own, leads, post };
  if (!index.targets.has(id)) index.targets.set(id, hit);
  for (const name of new Set(post ? names : [title, ...names])) {
    addName(index, name, [hit]);
    if (kind === "centre" || post) addParts(index, name, hit);
  }
}

/** The hit by each word of its name that says something. */
function addParts(index, name, hit) {
  for (const raw of plain(name).split(" ")) {
    if (index.words.has(raw)) continue;
    const parts = index.parts.get(fold(raw)) ?? [];
    if (!parts.some((part) => part.hit === hit)) index.parts.set(fold(raw), [...parts, { raw, hit }]);
  }
}

/** Adds a name, and its spelling with aa, ae and oe, which is never the exact name. */
function addName(index, name, hits, isSpelt = false) {
  const raw = plain(name);
  const key = fold(raw);
  const entry = { raw, key, bits: letters(key), parts: raw.split(" ").map(fold).join(" "), hits, isSpelt };
  index.entries.push(entry);
  if (index.known.has(key)) index.known.get(key).push(entry);
  else index.known.set(key, [entry]);
  if (/[åäö]/.test(raw)) addName(index, spelt(raw), hits, true);
}

/** Each name with the ids of all hits that it means. */
function byName(all) {
  const found = new Map();
  for (const { target, names } of all) {
    for (const name of names) found.set(name, [...(found.get(name) ?? []), target]);
  }
  return found;
}

/** A hit under another name: a town or place within it, or an area or short name for it. */
function worded(hit, name, wording) {
  const other = { ...hit, own: false, leads: false, kind: wording === "town" ? "place" : hit.kind };
  const within = wording === "town" || wording === "place";
  if (within) return { ...other, title: name, place: `i ${hit.title}, ${hit.place}` };
  return { ...other, place: `${name}, ${hit.place}`, wide: wording === "area" ? name : "" };
}
