// Guesses what was meant where no word is known: a municipality, a county or a region with a typing error or still
// unfinished, or a place with one typing error. What is guessed is only ever offered as a question.

import { differs, edits, letters } from "./edits.mjs";
import { agrees, fold } from "./text.mjs";

// How a name differs from the text, least first; municipalities that are equally near are all shown.
export const BEGINNING = 10; // the text is the beginning of the name
const NEAR = 11; // one typing error
const WORD = 12; // the beginning of a later word of the name
const WITHIN = 13; // somewhere within the name
const FAR = 14; // two typing errors
export const BEGUN = 15; // the beginning of the name with one typing error
const NONE = 16;
const NOT = { rank: NONE };
// The most guesses that are shown.
const SHOWN = 7;
// The minimum lengths: for two typing errors, for a part of a name, for a place or a part of the text with an error.
const LONG = 8;
const SOME = 4;
const ENOUGH = 5;
// The most words of a part of the text.
const LONGEST = 5;
// The most words that guesses are made at, the last ones.
const LAST = 12;

/** Guesses at the words, best first, or else at runs of some of them. */
export function guess(index, typed) {
  const words = typed.slice(-LAST);
  const whole = guessAt(index, words, 1);
  if (whole.length || words.length < 2) return whole;
  for (let size = Math.min(words.length - 1, LONGEST); size > 0; size -= 1) {
    for (let at = words.length - size; at >= 0; at -= 1) {
      const part = guessAt(index, words.slice(at, at + size), ENOUGH);
      if (part.length) return part;
    }
  }
  return [];
}

/** Municipalities, counties and regions whose name of several words begins with the words, or has one other letter. */
export function unfinished(index, words) {
  const found = words.length > 1 ? guessAt(index, words, 1) : [];
  return found.filter((hit) => hit.leads && hit.rank <= NEAR);
}

/** Guesses at a text of at least this length. */
function guessAt(index, words, least) {
  const raw = words.join(" ");
  const form = { raw, key: fold(raw), bits: letters(fold(raw)) };
  if (form.key.length < least) return [];
  const found = new Map();
  for (const entry of index.entries) {
    if (differs(form.bits, entry.bits)) continue;
    const [{ leads, code }] = entry.hits;
    const { rank, score } = leads || code ? judge(entry, form) : NOT;
    if (rank === NONE || (least > 1 && rank > NEAR)) continue;
    for (const target of entry.hits) {
      const hit = { ...target, rank, score };
      const id = `${hit.kind}|${hit.id}|${hit.title}`;
      if (!found.has(id) || order(hit, found.get(id)) < 0) found.set(id, hit);
    }
  }
  const ranked = [...found.values()].sort(order);
  const best = ranked.filter(({ rank }) => rank === ranked[0].rank);
  const near = best.filter((hit, at) => at < SHOWN || (hit.own && hit.rank === NEAR));
  // The first letters of a municipality are typed more often than the name of a place with an error.
  const begun = near.some((hit) => hit.leads) ? [] : ranked.filter(({ rank }) => rank === BEGUN);
  return begun.length ? [...begun, ...near].slice(0, SHOWN) : near;
}

// Municipalities come first, then counties and regions, then places.
const weight = (hit) => (hit.own ? 0 : hit.leads ? 1 : 2);
const order = (one, other) => one.rank - other.rank || weight(one) - weight(other) || one.score - other.score;

/** How a name differs from the text, and by how much among those that differ in the same way. */
function judge(entry, form) {
  const { leads } = entry.hits[0];
  const left = entry.key.length - form.key.length;
  if (leads && left > 0) {
    if (entry.key.startsWith(form.key) && agrees(form.raw, entry.raw)) return { rank: BEGINNING, score: left };
    if (entry.parts.includes(` ${form.key}`)) return { rank: WORD, score: left };
  }
  // Only municipalities, counties and regions have short names or two errors.
  const typed = form.key.length;
  const most = !leads || typed < LONG ? 1 : 2;
  const short = typed < (leads ? 2 : ENOUGH) || (typed < ENOUGH && (entry.isSpelt || entry.key.length < 3));
  const slips = short ? NONE : edits(form.key, entry.key, most);
  if (slips > most) {
    const within = leads && typed >= SOME && entry.key.includes(form.key);
    const begun = leads && !entry.isSpelt && left > 1 && isBegun(entry.key, form.key);
    return { rank: within ? WITHIN : begun ? BEGUN : NONE, score: left };
  }
  // Common errors cost less; last, with å, ä and ö distinguished and the first letter taken as correct.
  const apart = 2 * Math.min(edits(form.raw, entry.raw, 4), 9) + (form.key[0] === entry.key[0] ? 0 : 1);
  return { rank: slips > 1 ? FAR : NEAR, score: 100 * edits(form.key, entry.key, most, 2, 3) + apart };
}

/** Whether the name begins with these letters but for one typing error, which is not in the first letter. */
const isBegun = (name, typed) =>
  typed.length >= ENOUGH && name[0] === typed[0] &&
  [-1, 0, 1].some((more) => edits(typed, name.slice(0, typed.length + more), 1) <= 1);
