// The look-up box: loads the index, shows hits while typing, opens the chosen one. Without it the form works.
// The search itself (match.mjs) and the rest of the index are loaded at the first focus.

import { button, lead, link, make, option, severalNumbers, shared, span } from "./hits.mjs";
import { fold } from "./text.mjs";

const root = new URL("../", import.meta.url);
const input = document.getElementById("lookup");
const list = document.getElementById("lookup-results");
const panel = list?.parentElement;
const note = panel?.querySelector("[role=status]") ?? make("p", { role: "status" });
// For taps: with the keyboard, Escape empties the field.
const empty = button({ class: "jk-lookup__empty", tabindex: -1, "aria-label": "Töm", hidden: "" }, "×");
const leave = button({ class: "jk-lookup__leave" }, "Stäng");
let index = null;
let search = null;
// The promise of the search and the complete index, set at the first focus.
let whole = null;
// The search result shown, and the position of the hit that the arrow keys have selected.
let result = null;
let active = -1;
// What closes the form when the user goes back, while it is open.
let back = null;

const parsed = (answer) => (answer.ok ? answer.json() : Promise.reject(answer));
const load = (name) => fetch(new URL(name, root)).then(parsed);

const allMunicipalities = (text) => link(text, new URL("kommuner/", root));

const countedHits = (count) => (count === 1 ? "1 träff." : `${count} träffar.`);

/** On a phone the open form covers the page, with the field at the top; going back closes it first. */
function expand() {
  input.form.classList.add("jk-lookup--open");
  if (back || !window.CloseWatcher) return;
  back = new CloseWatcher();
  back.onclose = goBack;
}

/** Closes the form without opening it again by focus on the field. */
function goBack() {
  close();
  leave.previousElementSibling.focus();
}

function clear() {
  result = null;
  for (const part of [note, list]) part.replaceChildren();
  panel.replaceChildren(note, list);
  panel.classList.remove("jk-hits--answer");
  empty.hidden = !input.value;
  input.setAttribute("aria-expanded", "false");
  choose(-1);
}

function close() {
  clear();
  input.form.classList.remove("jk-lookup--open");
  back?.destroy();
  back = null;
}

/** Shows a note above the hits, partly for screen readers only, and below them other parts and the last links. */
function fill(text, spoken, links, ...parts) {
  note.className = text ? "jk-hits__note" : "jk-sr";
  note.replaceChildren(text, span("sr", spoken));
  panel.append(...parts, make("div", { class: "jk-hits__foot" }, ...links));
}

/** A link to the page that says more of what was typed, if there is one. */
const readMore = ({ more }) => (more ? [link(`Läs mer: ${more.page}`, new URL(more.address, root))] : []);

function show() {
  if (!index) return;
  clear();
  const typed = input.value.trim();
  if (!typed) return;
  result = search(index, typed);
  const { hits, only, note: words } = result;
  list.append(...hits.map((hit, at) => option(hit, at, result, fold(typed))));
  input.setAttribute("aria-expanded", String(hits.length > 0));
  if (!hits.length) return showNone(words, typed);
  if (!only) return showChoices(hits, words);
  showAnswer(only, words);
}

/** The only reading: its number as a link, or a link to its several numbers, and what to say. */
function showAnswer({ title, place, number, say, address }, words) {
  const { who, text, several } = number;
  const whom = who?.toLowerCase() === title.toLowerCase() ? "Ring" : `Ring ${who}`;
  const last = several ? link("Välj numret för ditt område", new URL(address, root)) : lead("p", whom, "", number);
  const spoken = several ? severalNumbers(several) : `${whom} ${text}`;
  const toSay = say ? [make("p", { class: "jk-hits__say" }, `”${say}”`)] : [];
  fill(words, ` ${title}, ${place}. ${spoken}.`, [last, ...toSay, ...readMore(result)]);
  panel.classList.add("jk-hits--answer");
  list.firstChild.setAttribute("aria-selected", "true");
}

function showChoices(hits, words) {
  const number = shared(hits);
  const all = hits.length > 2 ? "alla" : "båda";
  const text = number ? `${words} Samma nummer till ${all}: ${number.text}.` : words;
  const none = hits.length > 1 ? "Ingen av dem?" : "Inte den?";
  const services = hits.every(({ kind }) => kind === "number");
  const numbers = () => link(`${none} Se andra nummer`, new URL("nummer/", root));
  const others = services ? numbers() : allMunicipalities(`${none} Se alla kommuner`);
  fill(text, ` ${countedHits(hits.length)}`, [others, ...readMore(result)]);
}

const TRY = "Prova kommunens namn, länet eller en större ort i närheten. Eller ring direkt:";
const WRITE = "Skriv kommunen, så ser du vem du ringer.";

/** What to do without hits: a sentence, and the numbers that always answer, first if the sentence says to call. */
function showNone(words, typed) {
  const rows = index.numbers.map((hit) => lead("li", hit.title, hit.place, hit.number));
  const leads = make("ul", { class: "jk-leads" }, ...rows);
  const parts = words ? [...readMore(result), leads, make("p", {}, WRITE)] : [make("p", {}, TRY), leads];
  const none = make("div", { class: "jk-hits__none" }, ...parts, make("p", {}, `${index.unsure}.`));
  fill(words || `Ingen träff på ”${typed}”.`, "", [allMunicipalities("Se alla kommuner")], none);
}

function fail() {
  clear();
  const call = lead("p", "Polisen", "", { text: "114 14", href: "tel:11414" });
  const police = make("div", { class: "jk-hits__none" }, call);
  const words = "Sökningen fungerar inte just nu. Ring 114 14 eller välj i listan över kommuner.";
  fill(words, "", [allMunicipalities("Se alla kommuner")], police);
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

function onFocus() {
  expand();
  loadSearch();
  if (!result && input.value) show();
}

function onInput() {
  expand();
  empty.hidden = !input.value;
  loadSearch();
  show();
}

function onKey(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.isComposing || !(step || event.key === "Escape")) return;
  event.preventDefault();
  if (!step && !result) input.value = "";
  if (!step) return close();
  if (!result) onInput();
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

/** The buttons that only a script can serve: one empties the field, one leaves the open form. */
function addButtons() {
  empty.addEventListener("click", () => { input.value = ""; clear(); input.focus(); });
  leave.addEventListener("click", goBack);
  input.after(empty);
  input.parentElement.append(leave);
}

function start(form) {
  base.then(() => {
    input.value ||= new URLSearchParams(location.search).get("q") ?? "";
    empty.hidden = !input.value;
    if (input.value && location.search) loadSearch().then(show);
    else if (document.activeElement === input) onFocus();
  }, fail);
  addButtons();
  panel.prepend(note); // Before it says anything, so that screen readers notice when it does.
  panel.hidden = false;
  input.addEventListener("focus", onFocus);
  input.addEventListener("input", onInput);
  input.addEventListener("click", () => { if (!result) onInput(); });
  input.addEventListener("keydown", onKey);
  form.addEventListener("submit", onSubmit);
  form.addEventListener("focusout", ({ relatedTarget: to }) => { if (to && !form.contains(to)) close(); });
  list.tabIndex = -1;
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => open(result.hits[[...list.children].indexOf(target.closest("li"))]));
  document.addEventListener("pointerdown", ({ target }) => { if (!form.contains(target)) close(); });
  document.addEventListener("keydown", onSlash);
}

const base = list && load("lookup.json");
if (list) start(input.form);
