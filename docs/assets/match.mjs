// Finds hits for typed text, best first. Pure functions: no document, no network.
// The index is made of two files, lookup.json and lookup-places.json; the second may follow later. What they hold is
// described in hooks/jourkontakt/website/lookup/contents.py.

// The ranks of a match, best first. In the first three, the whole name was typed.
const EXACT = 0;
const GENITIVE = 1; // without its last s
const FOLDED = 2; // ignoring å, ä, ö, spaces and hyphens
const PREFIX = 3; // the beginning of a municipality, county or region
const SLIP = 4; // a municipality with one common typing error, ranked above places that match the beginning
const BEGINS = 5; // the beginning of another name
const WORD = 6; // the beginning of a later word of the name
const TYPO = 7; // one other typing error
const PART = 8; // somewhere within the name
const FAR = 9; // two typing errors
const NONE = 10;
// The maximum number of guesses shown.
const SHOWN = 7;
// The minimum length at which two typing errors are accepted.
const LONG = 8;

/** Lower case, with anything but letters and digits replaced by single spaces. */
const plain = (text) => text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
/** With aa, ae and oe for å, ä and ö. */
const spelt = (raw) => raw.replace(/å/g, "aa").replace(/ä/g, "ae").replace(/ö/g, "oe");

/** Lower case letters a–z and digits alone. */
export const fold = (text) =>
  text.toLowerCase().replace(/æ/g, "a").replace(/ø/g, "o").normalize("NFD").replace(/[^a-z0-9]/g, "");

/** The set of letters and digits in a key, as a bit mask. */
const letters = (key) => [...key].reduce((bits, char) => bits | (1 << (char.charCodeAt(0) & 31)), 0);

/** All names that can be typed, with their hits. */
export function createIndex(base, more = { hits: [], names: {}, phrases: {} }) {
  const { errands, regions, twins, unsure } = base;
  const index = {
    regions, twins, unsure,
    usual: errands[0],
    errands: new Map(errands.map((errand) => [errand.slug, errand])),
    words: new Map(Object.entries(base.words)),
    phrases: new Map(Object.entries(more.phrases)),
    entries: [],
    targets: new Map(),
  };
  for (const { kind, id, title, place, address, region = "", names = [], errand, number } of [...base.hits, ...more.hits]) {
    // A municipality ranks first under its own name; a county or region may outrank other names.
    const own = kind === "municipality";
    const leads = own || kind === "county" || kind === "region";
    const hit = { kind, id, code: own ? id : "", region, title, place, address, errand, number, own, leads };
    if (!index.targets.has(id)) index.targets.set(id, hit);
    for (const name of new Set([title, ...names])) addName(index, name, [hit]);
  }
  for (const [wording, names] of Object.entries(more.names)) {
    for (const { name, targets } of names) {
      addName(index, name, targets.map((id) => worded(index.targets.get(id), name, wording)));
    }
  }
  return index;
}

/** Adds a name, and its spelling with aa, ae and oe. */
function addName(index, name, hits) {
  const raw = plain(name);
  const key = fold(raw);
  index.entries.push({ raw, key, bits: letters(key), parts: raw.split(" ").map(fold).join(" "), hits });
  if (/[åäö]/.test(raw)) addName(index, spelt(raw), hits);
}

/** A hit under another name: a town or place within it, or an area or short name for it. */
function worded(hit, name, wording) {
  const other = { ...hit, own: false, leads: false, kind: wording === "town" ? "place" : hit.kind };
  if (wording === "town" || wording === "place") return { ...other, title: name, place: `i ${hit.title}, ${hit.place}` };
  return { ...other, place: `${name}, ${hit.place}`, area: wording === "area" ? name : "" };
}

/** Hits for what was typed, best first; `only` is the hit if it is unambiguous, `note` says what to check. */
export function search(index, query) {
  const raw = plain(query.slice(0, 80));
  const { forms, phrase, core } = readings(index, raw, query.trim());
  const ranked = collect(index, forms);
  const best = ranked[0]?.rank ?? NONE;
  // No hits: try the role or errand alone, or the text without its last word (the result then counts as ambiguous).
  if (best === NONE && phrase) return search(index, phrase);
  if (best === NONE && core.length > 1) return { ...search(index, core.slice(0, -1).join(" ")), only: null };
  const hits = withTwins(index, choose(ranked, best), raw).map((hit) => answered(index, hit));
  // A name typed without å, ä and ö may mean one with them, so neither ranks higher. (Below zero: the requested kind.)
  const equal = /[åäö]/.test(raw) ? best : best < 0 ? -1 : FOLDED;
  const top = hits.filter((hit) => hit.rank <= (best <= FOLDED ? equal : Math.max(best, BEGINS)));
  const regions = new Set(top.map((hit) => hit.region));
  const codes = new Set(top.map((hit) => hit.code).filter(Boolean));
  const only = regions.size === 1 && codes.size < 2 ? hits[0] : null;
  return { hits, only, note: noteOn(top, only) };
}

// The typed text in the forms to search for: unchanged, without words that name no place, and without the `phrase`
// that means a role or an errand; `core` is what remains in the last.
function readings(index, raw, typed) {
  const tokens = raw.split(" ");
  const kind = tokens.map((word) => index.words.get(word)).find(Boolean);
  // The text may consist only of words that name no place: "i län".
  const named = tokens.filter((word) => !index.words.has(word));
  const text = (named.length ? named : tokens.filter((word) => !index.words.get(word))).join(" ");
  const runs = [4, 3, 2, 1].flatMap((size) => tokens.map((_, at) => tokens.slice(at, at + size)));
  const run = runs.find((words) => phraseOf(index, words)) ?? [];
  const phrase = phraseOf(index, run);
  const core = named.filter((word) => !run.includes(word));
  const forms = formsOf(raw, { large: typed === typed.toUpperCase() });
  if (text !== raw) forms.push(...formsOf(text, { kind }));
  if (phrase) forms.push(...formsOf(core.join(" "), { kind, errand: index.phrases.get(phrase) }));
  return { forms, phrase, core };
}

/** The key of the role or errand phrase that these words match, with up to two typing errors if they are long. */
function phraseOf(index, words) {
  const key = fold(words.join(" "));
  const near = (phrase) => key.length >= LONG && edits(key, phrase, 2) <= 2;
  return index.phrases.has(key) ? key : [...index.phrases.keys()].find(near);
}

/** The text, and the text without a final s, each with its search keys; `whole` ones match whole names only. */
function formsOf(raw, more) {
  const texts = [[raw, EXACT], [/..s$/.test(raw) ? raw.slice(0, -1) : "", GENITIVE]].filter(([text]) => fold(text));
  return texts.map(([text, rank]) => ({
    ...more, raw: text, key: fold(text), bits: letters(fold(text)), marked: /[åäö]/.test(text), rank, whole: rank > EXACT,
  }));
}

const withoutLowest = (bits) => bits & (bits - 1);
const hasThreeBits = (bits) => withoutLowest(withoutLowest(bits)) !== 0;

/** Each hit of each matching name, once, at its best rank. */
function collect(index, forms) {
  const found = new Map();
  for (const entry of index.entries) {
    for (const form of forms) {
      // With three letters that the name lacks, no match is possible.
      if (hasThreeBits(form.bits & ~entry.bits)) continue;
      const fit = judge(entry, form);
      if (fit === NONE) continue;
      for (const target of entry.hits) {
        // If "kommun" or "län" was typed, that kind comes first.
        const asked = Math.floor(fit) <= FOLDED && target.kind === form.kind ? 10 : 0;
        const hit = { ...target, errand: target.errand ?? form.errand, rank: Math.floor(fit) - asked, score: fit % 1 };
        const id = `${hit.kind}|${hit.id}|${hit.region}|${hit.title}`;
        if (!found.has(id) || order(hit, found.get(id)) < 0) found.set(id, hit);
      }
    }
  }
  return [...found.values()].sort(order);
}

// Municipalities come first, then places in one.
const weight = (hit) => (hit.own ? 0 : hit.code ? 1 : 2);
const order = (one, other) => one.rank - other.rank || weight(one) - weight(other) || one.score - other.score;

/** A name's rank, with a fraction for the letters still missing or the edit distance. */
function judge(entry, form) {
  const { own, kind, leads } = entry.hits[0];
  const left = entry.key.length - form.key.length;
  // A county's single letter is also the beginning of many names.
  const letter = entry.key.length === 1 && kind === "county" && !form.large && form.kind !== "county";
  // Typed with å, ä or ö where the name has none.
  const clash = form.marked && !entry.raw.startsWith(form.raw);
  if (entry.key === form.key) {
    if (letter) return PREFIX;
    return clash && form.whole ? NONE : entry.raw === form.raw ? form.rank : FOLDED;
  }
  if (!form.whole && left > 0) {
    if (entry.key.startsWith(form.key)) return (leads && !clash ? PREFIX : BEGINS) + left / 100;
    if (entry.parts.includes(` ${form.key}`)) return WORD + left / 100;
  }
  const most = form.key.length < LONG || form.whole ? 1 : 2;
  const slips = form.key.length < 2 || (form.whole && !form.kind) ? NONE : edits(form.key, entry.key, most);
  const part = !form.whole && form.key.length > 3 && entry.key.includes(form.key);
  if (slips > most) return part ? PART + left / 100 : NONE;
  const weighed = edits(form.key, entry.key, most, 2, 3);
  const rank = slips > 1 ? FAR : weighed < 3 && own && form.key.length > 2 ? SLIP : TYPO;
  // Last, with å, ä and ö distinguished and the first letter taken as correct.
  const apart = 2 * Math.min(edits(form.raw, entry.raw, 4), 9) + (form.key[0] === entry.key[0] ? 0 : 1);
  return rank + (4 * weighed + apart) / 100;
}

/** The hits to show: whole names and a few guesses, or else only the best kind of guess. */
function choose(ranked, best) {
  if (best > FOLDED) return ranked.filter((hit) => hit.rank <= Math.max(best, BEGINS)).slice(0, SHOWN);
  const whole = ranked.filter((hit) => hit.rank <= FOLDED);
  if (best < 0 || !/^(municipality|place|county)$/.test(whole[0].kind)) return whole;
  const last = whole.some((hit) => hit.own) ? PREFIX : TYPO;
  return [...whole, ...ranked.filter((hit) => hit.own && hit.rank > FOLDED && hit.rank <= last).slice(0, 4)];
}

/** Adds similar names after each municipality, unless its exact name was typed. */
function withTwins(index, chosen, raw) {
  const twins = (hit) => (hit.own && raw.length > 1 && index.twins[hit.code]) || [];
  const hits = chosen.flatMap((hit) => {
    const others = twins(hit).map(({ code }) => ({ ...index.targets.get(code), rank: hit.rank, errand: hit.errand }));
    return raw === plain(hit.title) && others.every(({ title }) => fold(title) !== raw) ? [hit] : [hit, ...others];
  }).filter((hit, at, all) => !hit.own || at === all.findIndex((other) => other.own && other.id === hit.id));
  const shown = new Set(hits.filter((hit) => hit.own).map((hit) => hit.code));
  return hits.map((hit) => ({ ...hit, spelling: twins(hit).find(({ code }) => shown.has(code))?.spelling }));
}

/** The hit with its number, the words to say, and the address for the requested errand. */
function answered(index, hit) {
  const { slug, say, numbers } = index.errands.get(hit.errand) ?? index.usual;
  if (!hit.region) return { ...hit, say: hit.kind === "number" ? "" : say };
  const address = hit.errand ? `${hit.address}#${slug}` : hit.address;
  const number = hit.number ?? numbers[hit.region];
  return { ...hit, address, number, say: say.replaceAll("{region}", index.regions[hit.region]) };
}

function noteOn(top, only) {
  const [first] = top;
  if (!first || (only && first.rank <= PREFIX)) return "";
  if (first.spelling && top.every((hit) => hit.spelling || !hit.own)) {
    return "Två kommuner har nästan samma namn. Titta på länet.";
  }
  if ([SLIP, TYPO, FAR].includes(first.rank)) return only ? `Menade du ${only.title}?` : "Menade du någon av dem?";
  if (first.rank > FOLDED) return "";
  const area = `${first.area} är flera ${first.code ? "kommuner. Välj den" : "län. Välj det"}`;
  const other = first.code ? "Namnet finns på flera håll. Välj kommunen" : "Välj polisregionen";
  return `${first.area ? area : other} där brottet anmäldes.`;
}

// Kept between calls, since there are thousands for each key.
const rows = [0, 1, 2].map(() => new Uint8Array(128));

// The edit distance: swapped, doubled and missing letters cost `slip`, wrong and additional ones `wrong`. A distance of
// more than `most` edits is returned as some larger number.
function edits(one, other, most, slip = 1, wrong = 1) {
  if (Math.abs(one.length - other.length) > most || other.length > 99) return Infinity;
  let [before, last, row] = rows;
  for (let at = 0; at <= most + 1; at += 1) last[at] = at * slip;
  for (let line = 1; line <= one.length; line += 1) {
    const [from, to] = [Math.max(1, line - most), Math.min(other.length, line + most)];
    const extra = one[line - 1] === one[line - 2] ? slip : wrong;
    // Only cells in a band along the diagonal can have at most `most` edits.
    row[from - 1] = from > 1 ? 200 : line * wrong;
    row[to + 1] = 200;
    for (let at = from; at <= to; at += 1) {
      const same = one[line - 1] === other[at - 1];
      const swapped = line > 1 && one[line - 1] === other[at - 2] && one[line - 2] === other[at - 1];
      const swap = swapped ? before[at - 2] + slip : 200;
      row[at] = Math.min(last[at] + extra, row[at - 1] + slip, last[at - 1] + (same ? 0 : wrong), swap);
    }
    [before, last, row] = [last, row, before];
  }
  return last[other.length];
}
