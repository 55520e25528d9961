// The look-up box: loads the index, shows hits while typing, opens the chosen one. Without it the form works.
// The search itself (match.mjs) and the rest of the index are loaded at the first focus.

import { fold } from "./text.mjs";

const root = new URL("../", import.meta.url);
const input = document.getElementById("lookup");
const list = document.getElementById("lookup-results");
const panel = list?.parentElement;
const note = panel?.querySelector("[role=status]") ?? make("p", { role: "status" });
let index = null;
let search = null;
// The promise of the search and the complete index, set at the first focus.
let whole = null;
// The search result shown, and the position of the hit that the arrow keys have selected.
let result = null;
let active = -1;

const parsed = (answer) => (answer.ok ? answer.json() : Promise.reject(answer));
const load = (name) => fetch(new URL(name, root)).then(parsed);

function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const span = (name, ...children) => make("span", { class: `jk-${name}` }, ...children);

const allMunicipalities = (text) => make("a", { class: "jk-link", href: new URL("kommuner/", root) }, text);

const countedHits = (count) => (count === 1 ? "1 träff." : `${count} träffar.`);

/** A line with a number to call. */
function lead(tag, name, detail, { text, href, danger }) {
  const looks = `jk-tel jk-tel--line${danger ? " jk-tel--sos" : ""}`;
  const number = make("a", { class: looks, href, translate: "no" }, text);
  const made = make(tag, { class: "jk-lead" }, make("b", { class: "jk-lead__what" }, name), " ", number);
  if (detail) made.append(" ", make("small", { class: "jk-lead__more" }, detail[0].toUpperCase(), detail.slice(1)));
  return made;
}

/** The title in parts, with the typed text marked where a word begins with it. */
function marked(title, typed) {
  const starts = [0, ...[...title.matchAll(/[\s-]/g)].map((gap) => gap.index + 1)];
  const from = starts.find((at) => typed && fold(title.slice(at)).startsWith(typed));
  if (from === undefined) return [title];
  let to = from;
  while (fold(title.slice(from, to)).length < typed.length) to += 1;
  return [title.slice(0, from), make("mark", {}, title.slice(from, to)), title.slice(to)];
}

/** Whom the hit says to call, and the number, or that there are several. */
function call({ who, text, several }) {
  if (several) return span("hit__call", severalNumbers(several));
  return span("hit__call", `Ring ${who}`, " ", make("span", { class: "jk-hit__nr", translate: "no" }, text));
}

const severalNumbers = (several) => `${several} nummer, ett för varje område`;

/** The number that all hits have, if there are so many that it is shown once above them. */
function shared(hits) {
  const [{ number: first }] = hits;
  return first?.href && hits.length > 2 && hits.every(({ number }) => number?.href === first.href) ? first : undefined;
}

/** Whether the hit shows its number: if there is one reading, a pair, or a number for each region. */
function showsNumber({ kind, number, spelling }, at, { hits, only }) {
  if (!number || only) return Boolean(number) && at === 0;
  return hits.length < 3 || Boolean(spelling) || (/^(role|errand)$/.test(kind) && !shared(hits));
}

/** A hit as an option of the list. */
function option(hit, at) {
  const { kind, id, region, title, place, spelling, number, say } = hit;
  const made = make("li", { class: "jk-hit", role: "option", id: `lookup-hit-${at}` });
  Object.assign(made.dataset, { kind, id, region });
  made.append(span("hit__name", ...marked(title, fold(input.value))), " ");
  if (spelling) made.append(span("hit__spell", spelling), " ");
  made.append(span("hit__place", place), " ");
  if (!showsNumber(hit, at, result)) return made;
  made.append(call(number), " ");
  if (say && result.hits.length < 7) made.append(span("hit__say", `”${say}”`));
  return made;
}

function close() {
  result = null;
  for (const part of [note, list]) part.replaceChildren();
  panel.replaceChildren(note, list);
  input.setAttribute("aria-expanded", "false");
  choose(-1);
}

/** Shows a note above the hits, partly for screen readers only, and below them other parts and a last link. */
function fill(text, spoken, link, ...parts) {
  const { address, page } = result?.more ?? {};
  const more = page ? [" ", make("a", { class: "jk-link", href: new URL(address, root) }, `Läs mer: ${page}`)] : [];
  note.className = text || page ? "jk-hits__note" : "jk-sr";
  note.replaceChildren(text, ...more, span("sr", spoken));
  panel.append(...parts, make("div", { class: "jk-hits__foot" }, link));
}

function show() {
  if (!index) return;
  close();
  const typed = input.value.trim();
  if (!typed) return;
  result = search(index, typed);
  const { hits, only, note: words } = result;
  list.append(...hits.map(option));
  input.setAttribute("aria-expanded", String(hits.length > 0));
  if (!hits.length) return showNone(...(words ? [words, WRITE] : [`Ingen träff på ”${typed}”.`, TRY]));
  if (!only) return showChoices(hits, words);
  const { title, place, number } = only;
  const spoken = number.several ? severalNumbers(number.several) : `Ring ${number.who} ${number.text}`;
  const to = new URL(only.address, root);
  const last = number.several
    ? make("a", { class: "jk-link", href: to }, "Välj numret för ditt område")
    : lead("p", `Ring ${number.who}`, "", number);
  fill(words, ` ${title}, ${place}. ${spoken}.`, last);
  list.firstChild.setAttribute("aria-selected", "true");
}

function showChoices(hits, words) {
  const number = shared(hits);
  const text = number ? `${words} Samma nummer till alla: ${number.text}.` : words;
  fill(text, ` ${countedHits(hits.length)}`, allMunicipalities("Ingen av dem? Se alla kommuner"));
}

const TRY = "Prova kommunens namn, länet eller en större ort i närheten. Eller ring direkt:";
const WRITE = "Skriv kommunen, så ser du vem du ringer. Eller ring direkt:";

/** What to do without hits: a sentence, and the numbers that always answer. */
function showNone(words, otherwise) {
  const leads = index.numbers.map((hit) => lead("li", hit.title, hit.place, hit.number));
  fill(words, "", allMunicipalities("Se alla kommuner"), make("div", { class: "jk-hits__none" },
    make("p", {}, otherwise),
    make("ul", { class: "jk-leads" }, ...leads), make("p", {}, `${index.unsure}.`)));
}

function fail() {
  close();
  const call = lead("p", "Polisen", "", { text: "114 14", href: "tel:11414" });
  const police = make("div", { class: "jk-hits__none" }, call);
  const words = "Sökningen fungerar inte just nu. Ring 114 14 eller välj i listan över kommuner.";
  fill(words, "", allMunicipalities("Se alla kommuner"), police);
}

/** Marks the hit at this position, or none (-1), as the one that Enter opens. */
function choose(at) {
  active = at;
  [...list.children].forEach((made, place) => made.setAttribute("aria-selected", String(place === at)));
  if (at < 0) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", list.children[at].id);
  list.children[at].scrollIntoView({ block: "nearest" });
}

function open(hit) {
  if (!hit) return;
  location.assign(new URL(hit.address, root));
  close();
}

function onKey(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.isComposing || !(step || event.key === "Escape")) return;
  event.preventDefault();
  if (!step && !result) input.value = "";
  if (!step) return close();
  if (!result) show();
  const count = list.children.length;
  if (count) choose((Math.max(active, step < 0 ? 0 : -1) + step + count) % count);
}

function onSlash(event) {
  const busy = event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select");
  if (event.key !== "/" || busy) return;
  event.preventDefault();
  input.focus();
  input.select();
}

async function onSubmit(event) {
  if (!input.value.trim()) return;
  event.preventDefault();
  await loadSearch();
  if (!index) return event.target.submit();
  if (!result) show();
  const chosen = result?.hits[active] ?? result?.only;
  if (!chosen && result?.hits.length) askToChoose();
  open(chosen);
}

const CHOOSE = "Välj en av raderna.";

/** Says that Enter opens nothing as long as no row is chosen. */
function askToChoose() {
  if (note.textContent.includes(CHOOSE)) return;
  note.className = "jk-hits__note";
  note.prepend(`${CHOOSE} `);
}

/** Loads the search and the rest of the index, once; after a failure the next focus tries again. */
function loadSearch() {
  whole ??= createSearch(load("lookup-places.json")).catch(() => { whole = null; });
  return whole;
}

/** Searches in the first file as soon as it can, and in both when the second has come. */
async function createSearch(places) {
  places.catch(() => {}); // Handled where it is awaited.
  const [file, match] = await Promise.all([base, import("./match.mjs")]);
  search = match.search;
  index ??= match.createIndex(file);
  if (document.activeElement === input) show();
  index = match.createIndex(file, await places);
  if (result && active < 0) show();
}

function start(form) {
  base.then(() => {
    input.value ||= new URLSearchParams(location.search).get("q") ?? "";
    if (input.value && location.search) loadSearch().then(show);
    else if (document.activeElement === input) loadSearch();
  }, fail);
  panel.hidden = false;
  input.addEventListener("focus", loadSearch);
  input.addEventListener("input", () => { loadSearch(); show(); });
  input.addEventListener("click", () => { if (!result) show(); });
  input.addEventListener("keydown", onKey);
  form.addEventListener("submit", onSubmit);
  form.addEventListener("focusout", ({ relatedTarget: to }) => { if (to && !form.contains(to)) close(); });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => open(result.hits[[...list.children].indexOf(target.closest("li"))]));
  document.addEventListener("pointerdown", ({ target }) => { if (!form.contains(target)) close(); });
  document.addEventListener("keydown", onSlash);
}

const base = list && load("lookup.json");
if (list) start(input.form);
