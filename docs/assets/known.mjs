// Finds what is known in the typed text: names, words for roles and errands, and words that name no place.

import { edits } from "./edits.mjs";
import { agrees, fold, plain } from "./text.mjs";

// The most words that a name or a phrase has.
const LONGEST = 5;
// The minimum length at which a phrase is recognised with two typing errors.
const LONG = 8;
// How well a known name fits, best first.
export const EXACT = 0;
export const GENITIVE = 1; // without its last s
export const FOLDED = 2; // ignoring å, ä, ö, spaces and hyphens
export const PART = 3; // a word of the name of a jour, or of the one who holds a post

// The most characters that are read.
const MOST = 200;
// The number of a case, "5000-K123456-26", in the ways that it is written.
const CASE = /(?:\d{4}[\s-]*)?\bk[\s-]?\d{4,}(?:[\s-]\d\d\b)?/giu;

// The kinds of hits that names are for; roles and errands are found by phrases.
const NAMED = /^(municipality|place|county|region|centre|number)$/;

/**
 * The typed words in lower case, and whether they were typed in capitals; digits that belong together are one word, the
 * number of a case is the word for it, and abbreviations are written out.
 */
export function textOf(index, query) {
  // A place that is cut may be another one.
  const typed = query.length > MOST ? query.slice(0, MOST).replace(/\S*$/u, "") : query;
  const worded = typed.replace(CASE, " K-nummer ");
  const digits = worded.replace(/\+?\d[\d\s()./‐-―-]*\d/g, (number) => ` ${national(number)} `);
  const raw = plain(digits);
  const tokens = raw ? raw.split(" ").map((word) => index.short.get(word) ?? word) : [];
  return { tokens, raw: tokens.join(" "), capitals: typed === typed.toUpperCase() };
}

/** The digits of a number as it is dialled within Sweden. */
function national(number) {
  const digits = number.replace(/\D/g, "");
  const foreign = /^(?:00|\+ ?)/.test(number) ? digits.replace(/^0*46/, "") : digits.replace(/^46(?=\d{7})/, "");
  return foreign === digits ? digits : `0${foreign.replace(/^0/, "")}`;
}

/**
 * The known runs of the words, longest first and last first among equals; what is `said` apart from function words,
 * and what of it is `left`. A run has its position and `hits` (what the name means), or the `phrase` or `subject` that
 * it is.
 */
export function knownIn(index, text) {
  const { tokens } = text;
  const taken = new Set();
  let runs = [];
  const look = (find) => {
    for (let size = Math.min(LONGEST, tokens.length); size > 0; size -= 1) {
      for (let at = tokens.length - size; at >= 0; at -= 1) {
        const run = { at, size, words: tokens.slice(at, at + size) };
        const places = run.words.map((_, place) => at + place);
        // What is longer and nearly a phrase may be meant instead of a shorter service within it.
        const within = find === nearlyPhrase ? servicesIn(runs, run) : [];
        const free = places.every((place) => !taken.has(place) || within.some((other) => isIn(place, other)));
        const found = free ? find(index, text, run, within.length ? 1 : 2) : null;
        if (!found) continue;
        places.forEach((place) => taken.add(place));
        runs = [...runs.filter((other) => !within.includes(other)), { ...run, ...found }];
      }
    }
  };
  look(exactly);
  look(nearlyPhrase);
  if (!runs.some((run) => run.hits)) look(partly);
  const says = (word) => !index.words.has(word) || isPartOfName(index, word);
  return { runs, left: tokens.filter((word, at) => !taken.has(at) && says(word)), said: tokens.filter(says) };
}

const isIn = (place, { at, size }) => place >= at && place < at + size;
const servicesIn = (runs, { at, size }) =>
  runs.filter((run) => run.subject?.number && run.size < size && run.at >= at && run.at + run.size <= at + size);

/** Whether the run is the whole text, apart from words of which kind is meant. */
function isWhole(index, { tokens }, { at, size }) {
  const others = [...tokens.slice(0, at), ...tokens.slice(at + size)];
  return others.every((word) => /^(municipality|county|region)$/.test(index.words.get(word)));
}

/** What the words are, exactly, in the genitive or without å, ä and ö. */
function exactly(index, text, run) {
  const raw = run.words.join(" ");
  const key = fold(raw);
  if (!key) return null;
  // Words such as "vi" and "i" begin and end no name, unless it is typed just so.
  const edge = [run.words[0], run.words.at(-1)].some((word) => index.words.has(word) && !isPartOfName(index, word));
  if (edge && run.size === 1 && !isName(index, text, run)) return null;
  const exact = edge || (run.size === 1 && index.words.has(raw));
  const entries = (index.known.get(key) ?? []).filter((entry) => (exact ? entry.raw === raw : agrees(raw, entry.raw)));
  const subject = index.subjects.get(key) ?? (entries.length ? null : index.subjects.get(fold(withoutS(raw))));
  if (subject) return { subject };
  if (index.phrases.has(key) && (text.tokens.length > run.size || !isNumber(entries))) return { phrase: key };
  const fits = [...fitting(index, text, run, entries, raw, false), ...inGenitive(index, text, run, raw, edge)];
  return withJours(index, text, run, fits);
}

const withoutS = (raw) => raw.replace(/(..)s$/, "$1");
const isNumber = (entries) => entries.some(({ hits }) => hits[0].kind === "number");
const isPartOfName = (index, word) => index.words.get(word) === "other";

/** Whether a word that is also used around names is meant as a name here. */
function isName(index, text, run) {
  const kind = index.words.get(run.words[0]);
  if (kind === "last") return run.at === text.tokens.length - 1;
  if (kind === "infinitive") return index.words.get(text.tokens[run.at - 1]) !== "verb";
  return isWhole(index, text, run);
}

function inGenitive(index, text, run, raw, edge) {
  const bare = raw.slice(0, -1);
  if (edge || !/..s$/.test(raw) || index.words.has(bare)) return [];
  const entries = (index.known.get(fold(bare)) ?? []).filter((entry) => agrees(bare, entry.raw));
  return fitting(index, text, run, entries, bare, true);
}

/** The hits of these entries with their ranks. */
function fitting(index, text, run, entries, raw, genitive) {
  return entries.flatMap((entry) => {
    if (!isLetterMeant(index, text, run, entry, genitive)) return [];
    const rank = entry.isSpelt || entry.raw !== raw ? FOLDED : genitive ? GENITIVE : EXACT;
    return entry.hits.map((hit) => ({ ...hit, rank }));
  });
}

/** Whether a county's letters are meant: "AB län", or "AB" alone. */
function isLetterMeant(index, text, run, { key, hits }, genitive) {
  if (key.length > 2 || hits[0].kind !== "county") return true;
  if (genitive) return false;
  const alone = text.tokens.length === 1 && (key.length > 1 || text.capitals);
  return alone || kindsBeside(index, text, run).includes("county");
}

/** The kinds that the words next to the run ask for: "kommun" after it, "region" before it. */
function kindsBeside(index, { tokens }, { at, size }) {
  const kind = (word) => index.words.get(word) || "";
  return [kind(tokens[at + size]), kind(tokens[at - 1])];
}

/** The hits that are meant, when a kind is asked for; or those of the jours if one is asked for. */
function withJours(index, text, run, fits) {
  const places = fits.filter((hit) => hit.post || NAMED.test(hit.kind));
  const jour = text.tokens.some((word) => index.words.get(word) === "centre");
  const centres = places.filter((hit) => hit.kind === "centre");
  const parts = jour && run.size === 1 ? partsOf(index, run).filter((hit) => hit.kind === "centre") : [];
  if (jour && (centres.length || parts.length)) return { hits: best(centres.length ? centres : parts) };
  const asked = kindsBeside(index, text, run).find((kind) => places.some((hit) => hit.kind === kind));
  const meant = asked ? places.filter((hit) => hit.kind === asked) : places;
  // "Vi" and "Bor" are places, but more often other words.
  const doubtful = run.size === 1 && ["", "verb"].includes(index.words.get(run.words[0]));
  return meant.length ? { hits: best(meant), doubtful } : null;
}

/** Each hit once, at its best rank, best first. */
function best(hits) {
  const found = new Map();
  for (const hit of [...hits].sort((one, other) => one.rank - other.rank)) {
    const id = `${hit.kind}|${hit.id}|${hit.region}|${hit.title}`;
    if (!found.has(id)) found.set(id, hit);
  }
  return [...found.values()].sort((one, other) => weight(one) - weight(other));
}

// Municipalities come first, then places in one.
const weight = (hit) => (hit.own ? 0 : hit.code ? 1 : 2);

/** The jours and posts with the word in their name. */
function partsOf(index, { words: [word] }) {
  const having = (raw) => (index.parts.get(fold(raw)) ?? []).filter((part) => agrees(raw, part.raw));
  const found = having(word);
  return (found.length ? found : having(word.replace(/s$/, ""))).map(({ hit }) => ({ ...hit, rank: PART }));
}

/** A word of the name of a jour or of the one who holds a post. */
function partly(index, text, run) {
  const hits = run.size === 1 && !index.words.has(run.words[0]) ? partsOf(index, run) : [];
  return hits.length ? { hits: best(hits) } : null;
}

/** A phrase or a subject with at most so many typing errors or another ending, if it is long and no place is nearer. */
function nearlyPhrase(index, text, run, most) {
  const key = fold(run.words.join(" "));
  if (key.length < LONG || [run.words[0], run.words.at(-1)].some((word) => index.words.has(word))) return null;
  const nearest = (known, slips = 1) =>
    known.find((other) => edits(key, other, slips) <= slips) ?? (slips < most ? nearest(known, slips + 1) : undefined);
  const phrase = nearest([...index.phrases.keys()]);
  const subject = phrase ? null : nearest([...index.subjects.keys()]);
  const isNearer = (entry) => entry.hits[0].leads && (entry.key.startsWith(key) || edits(key, entry.key, 1) <= 1);
  if (!(phrase ?? subject) || index.entries.some(isNearer)) return null;
  return phrase ? { phrase, near: true } : { subject: index.subjects.get(subject), near: true };
}
