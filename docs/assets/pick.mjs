// The box of Min jour that finds municipalities, counties and jours by name and offers them to tick. It finds what the
// look-up finds.

import { loadMore } from "./answers.mjs";
import { make } from "./hits.mjs";

const jours = new Map([...document.getElementById("jourer").children].map((each) => [each.dataset.id, each]));
// The most rows that are shown.
const MOST = 8;
// The words for a jour in what is typed, as in `brottsofferjouren i Borås`.
const JOUR = /(?<!\p{L})(?:boj|(?:brottsoffer)?jour\p{L}*)(?:\s+i)?(?!\p{L})/giu;

/** The codes of what a hit stands for, none if it is no place and no jour that is known to have any. */
function codesOf({ code, kind, id, region }, { byCode }) {
  const all = [...byCode.values()];
  if (code) return [code];
  if (kind === "centre") return jours.get(id).dataset.codes.split(" ").filter((each) => byCode.has(each));
  if (kind === "county") return all.filter(({ county }) => county === id).map((each) => each.id);
  return kind === "region" ? all.filter((each) => each.region === id).map((each) => each.id) : [];
}

const counted = (count) => (count === 1 ? "1 kommun" : `${count} kommuner`);

/** What to say of the municipalities of a jour that only an old source names. */
function caveatOf({ kind, id, title }, codes) {
  const said = kind === "centre" ? jours.get(id).dataset.caveat : "";
  return said && `${title}: ${counted(codes.length)}, ${said}. Lägg till och ta bort det som har ändrats.`;
}

/**
 * Starts the box; `change` adds or removes codes, `isChosen` says whether all are chosen. Returns what ticks the rows
 * anew when the choice has changed.
 */
export function startPicking(box, { places, isChosen, change }) {
  const [input, note, rows] = ["input", "[role=status]", ".jk-picks"].map((css) => box.querySelector(css));
  let index = null;
  let loading = null;
  let ticks = [];
  let isGuess = false;

  /** Loads the search and the names once; after a failure the next key tries again. */
  const load = () => {
    loading ??= Promise.all([import("./match.mjs"), loadMore()]).then(([match, more]) => {
      index = { search: match.search, of: match.createIndex(places.base, more) };
    }).catch(() => { loading = null; note.textContent = "Sökningen fungerar inte just nu."; });
    return loading;
  };

  /** What the text finds, and where it names a jour also the place, since of many jours no municipality is known. */
  const hitsOf = (typed) => {
    const { hits } = index.search(index.of, typed);
    const place = typed.replace(JOUR, " ").trim();
    const more = place && place !== typed ? index.search(index.of, place).hits : [];
    const isNew = ({ kind, id }) => !hits.some((other) => other.kind === kind && other.id === id);
    const all = [...hits, ...more.filter(isNew)];
    return all.filter(({ kind }) => /^(municipality|place|county|region|centre)$/.test(kind));
  };

  const row = (hit) => {
    const codes = codesOf(hit, places);
    const tick = make("input", { type: "checkbox" });
    ticks.push({ tick, codes });
    tick.disabled = !codes.length;
    tick.addEventListener("change", () => change(codes, tick.checked, caveatOf(hit, codes)));
    const spelling = hit.spelling ? [" ", make("b", { class: "jk-hit__spell" }, hit.spelling)] : [];
    const size = codes.length === 1 && hit.kind !== "centre" ? "" : codes.length ? `, ${counted(codes.length)}` : "";
    const none = codes.length ? "" : ". Vi vet inte vilka kommuner jouren har. Sök på dem i stället.";
    const where = make("small", {}, `${hit.place}${size}${none}`);
    return make("li", {}, make("label", {}, tick, make("span", {}, make("b", {}, hit.title), ...spelling, " ", where)));
  };

  const find = async () => {
    await load();
    const typed = input.value.trim();
    if (!index || !typed) return [note, rows].forEach((part) => part.replaceChildren());
    const found = hitsOf(typed).slice(0, MOST);
    const many = found.length === 1 ? "1 träff." : `${found.length} träffar.`;
    isGuess = Boolean(found[0]?.guess);
    const said = isGuess ? `Menade du ${found.length > 1 ? "någon av dem" : found[0].title}?` : many;
    note.textContent = found.length ? said : `Ingen träff på ”${typed}”. Prova kommunens namn eller länet.`;
    ticks = [];
    rows.replaceChildren(...found.map(row));
    update();
  };
  const update = () => {
    for (const { tick, codes } of ticks) tick.checked = codes.length > 0 && isChosen(codes);
  };
  /** Ticks the only row, if it is no guess; otherwise the reader goes on to the rows. */
  const enter = async () => {
    await find();
    const [first] = ticks.filter(({ tick }) => !tick.disabled);
    if (first && ticks.length === 1 && !isGuess && !first.tick.checked) first.tick.click();
    else first?.tick.focus();
  };
  input.addEventListener("focus", () => {
    load();
    // What is chosen makes way for the next name.
    if (ticks.some(({ tick }) => tick.checked)) input.select();
  });
  input.addEventListener("input", find);
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") enter(); });
  return update;
}
