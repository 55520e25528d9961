// Finds hits for typed text, best first. Pure functions: no document, no network.
// What is known in the text counts, wherever it stands; only where nothing is known is something guessed (guess.mjs).

import { BEGINNING, BEGUN, guess, unfinished } from "./guess.mjs";
import { EXACT, PART, knownIn, textOf } from "./known.mjs";
import { fold, plain } from "./text.mjs";

export { createIndex } from "./names.mjs";

// The most municipalities that begin with a known name and are shown after it.
const MORE = 4;
const WHERE = "Skriv också vilken kommun det gäller.";
const NOTHING = { hits: [], only: null, note: "" };

/**
 * Hits for what was typed, best first; `only` is the hit if there is one reading and it is no guess. `note` says what
 * to check, or what to do if there are no hits; `more` is the page that says more, with its address.
 */
export function search(index, query) {
  const text = textOf(index, query);
  if (!text.raw) return NOTHING;
  const { runs, left, said } = knownIn(index, text);
  const inOrder = [...runs].sort((one, other) => one.at - other.at);
  const subjects = inOrder.flatMap((run) => run.subject ?? []);
  const more = subjects.find(({ address }) => address);
  const found = answerTo(index, { text, runs, left, said, inOrder, subjects });
  return more ? { ...found, more: { address: more.address, page: more.page } } : found;
}

function answerTo(index, { text, runs, left, said, inOrder, subjects }) {
  const line = subjects.find(({ say }) => say)?.say ?? "";
  const phrase = inOrder.find((run) => run.phrase)?.phrase;
  const asked = { line, errand: index.phrases.get(phrase), ...text };
  const places = placesOf(runs);
  const whole = places.length && left.length ? unfinished(index, said) : [];
  if (whole.length) return guessed(index, whole, asked);
  if (places.length) return known(index, places, asked);
  const services = inOrder.filter(({ subject }) => subject?.number);
  const found = guess(index, left.filter((word) => !/^\d/.test(word)));
  // Beside a known word, another word is more often just a word than a place.
  const guesses = phrase || line || services.length ? found.filter(({ leads, rank }) => leads && rank < BEGUN) : found;
  if (guesses.length) return guessed(index, guesses, asked);
  if (phrase) return about(index, phrase, line);
  const isDoubtful = (run) => run.near || goesOn(text, run, left);
  if (services.length) return toCall(index, services, line, services.some(isDoubtful));
  const numbers = runs.filter((run) => run.hits).flatMap((run) => run.hits);
  if (numbers.length && !line) return result(index, numbers, numbers, { line });
  return { ...NOTHING, note: line || onDigits(left) || (left.length ? "" : WHERE) };
}

/** Whether "för" and an unknown word follow the name, as in the name of another service. */
const goesOn = ({ tokens }, { at, size }, left) => tokens[at + size] === "för" && left.includes(tokens[at + size + 1]);

/** The numbers that subjects lead to; only a question if they are doubtful. */
function toCall(index, services, line, doubtful) {
  const hits = unique(services.map(({ subject }) => ({ ...index.targets.get(subject.number), rank: EXACT })));
  return doubtful ? question(index, hits, line) : result(index, hits, hits, { line });
}

/** The runs that name places; national numbers and people do not count beside a place, but a post's number does. */
function placesOf(runs) {
  const named = runs.filter((run) => run.hits?.some((hit) => hit.kind !== "number"));
  const called = named.filter((run) => run.hits.some((hit) => hit.post) && /^\d+$/.test(run.words[0]));
  return called.length ? called : named.some(isPlace) ? named.filter(isPlace) : named;
}

const isPlace = (run) => run.hits.some((hit) => !hit.post);

/** Hits for known names. */
function known(index, runs, { line, errand, raw, tokens }) {
  const { hits: met, apart } = meet(index, runs);
  const alone = runs.length === 1;
  const hits = alone || apart ? withTwins(index, met, raw) : met;
  const single = alone && runs[0].size === tokens.length;
  const asked = (hit) => (errand ? { ...hit, errand } : hit);
  const more = alone ? beginning(index, runs[0].words, hits, single).map(asked) : [];
  const top = hits.map(asked);
  const doubtful = runs.some((run) => run.doubtful || isPartOfAnother(index, tokens, run));
  if (doubtful) return question(index, [...top, ...more], line);
  // A place may as well be the beginning of a municipality's name, and if not typed exactly, one with a typing error.
  const inexact = top.every((hit) => hit.rank > EXACT);
  const similar = !top.some((hit) => hit.own) && more.some((hit) => inexact || hit.rank === BEGINNING);
  return result(index, [...top, ...more], similar ? [...top, ...more] : top, { line, apart });
}

/** Whether a word such as "norra" stands before the name of a municipality or place, so that another is meant. */
function isPartOfAnother(index, tokens, { at, hits }) {
  return index.words.get(tokens[at - 1]) === "other" && hits.every((hit) => hit.code);
}

/** What several names mean together: the narrower of two that fit, or all if some do not fit. */
function meet(index, runs) {
  let [hits, apart] = [runs[0].hits, false];
  for (const run of runs.slice(1)) {
    const fitting = hits.flatMap((one) => run.hits.map((other) => narrower(index, one, other))).filter(Boolean);
    apart ||= !fitting.length;
    hits = unique(fitting.length ? fitting : [...hits, ...run.hits]);
  }
  return { hits: apart ? hits.sort((one, other) => Boolean(other.code) - Boolean(one.code)) : hits, apart };
}

const unique = (hits) => hits.filter((hit, at) => at === hits.findIndex((other) => isSame(hit, other)));
const isSame = (one, other) => one.kind === other.kind && one.id === other.id && one.title === other.title;
// From the narrowest to the widest: places and jours, municipalities, counties, regions.
const level = ({ own, code, kind }) => (own ? 1 : code || kind === "centre" ? 0 : kind === "county" ? 2 : 3);

/** The narrower of two hits if one lies within the other. */
function narrower(index, one, other) {
  const [inner, outer] = level(one) <= level(other) ? [one, other] : [other, one];
  if (inner.region !== outer.region) return null;
  if (outer.code && inner.code !== outer.code) return null;
  if (outer.kind === "county" && countyOf(index, inner) !== outer.id) return null;
  return level(inner) === level(outer) && !isSame(inner, outer) && !inner.code ? null : inner;
}

/** The county of a municipality, of a place in one, or the county itself; a municipality's place begins with it. */
function countyOf(index, { kind, id, code }) {
  return kind === "county" ? id : code ? index.targets.get(code).place.split(", ")[0] : "";
}

/** Municipalities whose names go on after the known one: more may be typed. */
function beginning(index, words, hits, single) {
  const own = hits.some((hit) => hit.own);
  if (!/^(municipality|county|place)$/.test(hits[0].kind) || (own && !single)) return [];
  const more = guess(index, words).filter((hit) => hit.own && !hits.some((other) => other.id === hit.id));
  const allowed = ({ rank }) => rank === BEGINNING || (!own && single && rank !== BEGUN);
  return withTwins(index, more.filter(allowed), words.join(" ")).slice(0, MORE);
}

/** Hits for a role or an errand without a place; the number itself if that is the phrase. */
function about(index, phrase, line) {
  const found = index.known.get(phrase).flatMap((entry) => entry.hits);
  const asked = found.filter((hit) => !hit.post && /^(role|errand)$/.test(hit.kind));
  const hits = unique(asked.length ? asked : found);
  return result(index, hits, hits, { line });
}

function guessed(index, guesses, { line, errand, raw }) {
  const asked = errand ? { errand } : {};
  return question(index, withTwins(index, guesses, raw).map((hit) => ({ ...hit, ...asked })), line);
}

/** Guesses as a question: no number, nothing that Enter opens. */
function question(index, top, line) {
  const hits = top.map((hit) => ({ ...answered(index, hit), guess: true, number: undefined, say: "" }));
  const asked = hits.length > 1 ? "Menade du någon av dem?" : `Menade du ${hits[0].title}?`;
  return { hits, only: null, note: joined(line, areTwins(hits) ? TWINS : asked) };
}

function result(index, all, top, { line = "", apart = false }) {
  const hits = all.map((hit) => answered(index, hit));
  const codes = new Set(top.map((hit) => hit.code).filter(Boolean));
  const regions = new Set(top.map((hit) => hit.region));
  const numbers = top.filter(({ kind }) => kind === "number").length;
  const jours = top.filter((hit) => hit.kind === "centre" || hit.post).length;
  const one = regions.size === 1 && codes.size < 2 && (codes.size || jours < 2) && !apart && numbers < 2;
  return { hits, only: one ? hits[0] : null, note: joined(line, one ? "" : noteOn(hits.slice(0, top.length), apart)) };
}

const joined = (...sentences) => sentences.filter(Boolean).join(" ");

/** Adds similar names after each municipality, unless its exact name was typed. */
function withTwins(index, chosen, raw) {
  const twins = (hit) => (hit.own && raw.length > 1 && index.twins[hit.code]) || [];
  const hits = chosen.flatMap((hit) => {
    const others = twins(hit).map(({ code }) => ({ ...index.targets.get(code), rank: hit.rank }));
    return raw === plain(hit.title) && others.every(({ title }) => fold(title) !== raw) ? [hit] : [hit, ...others];
  }).filter((hit, at, all) => !hit.own || at === all.findIndex((other) => other.own && other.id === hit.id));
  const shown = new Set(hits.filter((hit) => hit.own).map((hit) => hit.code));
  return hits.map((hit) => ({ ...hit, spelling: twins(hit).find(({ code }) => shown.has(code))?.spelling }));
}

/** The hit with its number, the address for the requested errand, and the words to say if that number is for them. */
function answered(index, hit) {
  const { slug, say, final, numbers } = index.errands.get(hit.errand) ?? index.usual;
  const number = hit.number ?? numbers[hit.area || hit.region];
  const address = hit.errand && hit.region ? `${hit.address}#${slug}` : hit.address;
  const fits = number.href === final && hit.kind !== "number";
  return { ...hit, address, number, say: fits ? say.replaceAll("{region}", index.regions[hit.region]) : "" };
}

const CHOOSE = "Välj en av raderna.";
const TWINS = "Två kommuner heter nästan likadant. Titta på länet.";
const areTwins = (hits) => Boolean(hits[0].spelling) && hits.every((hit) => hit.spelling || !hit.own);

function noteOn([first, ...others], apart) {
  if (areTwins([first, ...others])) return TWINS;
  if (apart) return "Texten nämner flera platser. Välj den där brottet anmäldes.";
  const [many, choose] = first.code ? ["kommuner", "den"] : ["län", "det"];
  if (first.wide) return `${first.wide} är flera ${many}. Välj ${choose} där brottet anmäldes.`;
  if (/^(centre|number)$/.test(first.kind) || first.rank === PART) return CHOOSE;
  if (!first.code) return others.some(({ code }) => code) ? CHOOSE : "Välj polisregionen där brottet anmäldes.";
  const several = others.some(({ title }) => title === first.title) ? `Det finns flera ${first.title}. ` : "";
  return `${several}Välj kommunen där brottet anmäldes.`;
}

/** What to write instead of digits that are no known number. */
function onDigits(left) {
  const digits = left.find((word) => /^\d+$/.test(word)) ?? "";
  if (/^[1-9]\d{4}$/.test(digits)) return "Det ser ut som ett postnummer. Skriv kommunen i stället.";
  if (/^0\d{0,3}$/.test(digits)) return "Det ser ut som ett riktnummer. Skriv kommunen i stället.";
  return digits.length > 5 ? "Numret finns inte här. Skriv kommunen i stället." : "";
}
