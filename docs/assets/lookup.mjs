// The look-up box: loads the index, shows hits as one types, opens the one chosen. Without it the form does the work.

import { createIndex, fold, search } from "./match.mjs";

const root = new URL("../", import.meta.url);
const input = document.getElementById("lookup");
const list = document.getElementById("lookup-results");
const form = input?.form;
const panel = list?.parentElement;
const note = panel?.querySelector("[role=status]") ?? make("p", { role: "status" });
let [index, more, result, active] = [null, null, null, -1];

async function load(name) {
  const answer = await fetch(new URL(name, root));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const span = (name, ...children) => make("span", { class: `jk-${name}` }, ...children);

function lead(tag, name, detail, [text, href, danger]) {
  const number = make("a", { class: `jk-tel jk-tel--line${danger ? " jk-tel--sos" : ""}`, href, translate: "no" }, text);
  const label = make("span", {}, make("b", {}, name), span("lead__when", detail));
  return make(tag, { class: "jk-lead" }, span("lead__what", label), " ", number);
}

/** The title, with what was typed marked where a word begins so. */
function marked(title, typed) {
  const starts = [0, ...[...title.matchAll(/[\s-]/g)].map((gap) => gap.index + 1)];
  const from = starts.find((at) => typed && fold(title.slice(at)).startsWith(typed));
  if (from === undefined) return [title];
  let to = from;
  while (fold(title.slice(from, to)).length < typed.length) to += 1;
  return [title.slice(0, from), make("mark", {}, title.slice(from, to)), title.slice(to)];
}

function option(hit, at, hits) {
  const { kind, id, region } = hit;
  const made = make("li", { class: "jk-hit", role: "option", id: `lookup-hit-${at}`, "aria-selected": "false" });
  Object.assign(made.dataset, { kind, id, region });
  made.append(span("hit__name", ...marked(hit.title, fold(input.value))), " ");
  if (hit.spelling) made.append(span("hit__spell", hit.spelling), " ");
  made.append(span("hit__place", hit.place));
  // The first hits are answers, the others only ways there.
  const first = at === 0 || hits.length === 2;
  const number = make("span", { class: "jk-hit__nr", translate: "no" }, hit.number[0]);
  if (first || kind === "role") made.append(" ", span("hit__call", kind === "centre" ? "Ring polisen" : "Ring", " ", number));
  if (first && hit.say) made.append(" ", span("hit__say", `”${hit.say}”`));
  return made;
}

function close() {
  result = null;
  for (const part of [note, list]) part.replaceChildren();
  panel.replaceChildren(note, list);
  input.setAttribute("aria-expanded", "false");
  choose(-1);
}

/** Fills the panel: what to look at, what only screen readers need, and what follows the hits. */
function fill(words, heard, ...rest) {
  note.className = words ? "jk-hits__note" : "jk-sr";
  note.replaceChildren(words, span("sr", heard));
  panel.append(...rest.slice(0, -1), make("div", { class: "jk-hits__foot" }, rest.at(-1)));
}

function show() {
  close();
  const typed = input.value.trim();
  if (!typed || !index) return;
  result = search(index, typed);
  const { hits, only, note: words } = result;
  const all = make("a", { class: "jk-link", href: new URL("kommuner/", root) }, "Se alla kommuner");
  list.append(...hits.map(option));
  input.setAttribute("aria-expanded", String(hits.length > 0));
  if (only) {
    list.firstChild.setAttribute("aria-selected", "true");
    fill(words, ` ${only.title}, ${only.place}. Ring ${only.number[0]}.`, lead("p", `Ring för ${only.title}`, "", only.number));
  } else if (hits.length) {
    all.prepend("Ingen av dem? ");
    fill(words, ` ${hits.length} träffar.`, all);
  } else {
    fill(`Ingen träff på ”${typed}”.`, "", make("div", { class: "jk-hits__none" },
      make("p", {}, "Prova kommunens namn, länet eller en större ort i närheten. Eller ring direkt:"),
      make("ul", { class: "jk-leads" }, ...index.national.map((hit) => lead("li", hit.title, `, ${hit.place}`, hit.number))),
      make("p", {}, index.unsure)), all);
  }
}

function choose(at) {
  active = at;
  [...list.children].forEach((made, place) => made.setAttribute("aria-selected", String(place === at)));
  if (at < 0) return input.removeAttribute("aria-activedescendant");
  input.setAttribute("aria-activedescendant", list.children[at].id);
  list.children[at].scrollIntoView({ block: "nearest" });
}

function open(hit) {
  close();
  location.assign(new URL(hit.to, root));
}

function loadMore() {
  more ??= Promise.all([base, load("lookup-places.json")]).then((files) => {
    index = createIndex(...files);
    if (result) show();
  }, () => { more = null; });
  return more;
}

function onKey(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.isComposing || !(step || event.key === "Escape")) return;
  event.preventDefault();
  if (!step) {
    if (!result) input.value = "";
    return close();
  }
  if (!result) show();
  const count = list.children.length;
  if (count) choose((Math.max(active, step < 0 ? 0 : -1) + step + count) % count);
}

async function onSubmit(event) {
  if (!input.value.trim()) return;
  event.preventDefault();
  await loadMore();
  if (!index) return form.submit();
  if (!result) show();
  const hit = result.hits[active] ?? result.only;
  if (hit) open(hit);
}

function onSlash(event) {
  const elsewhere = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || elsewhere) return;
  event.preventDefault();
  input.focus();
  input.select();
}
