// What the look-up box shows: hits as options of a list, numbers to call, links. Only makes elements.

import { fold } from "./text.mjs";

export function make(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export const button = (attributes, text) => make("button", { type: "button", ...attributes }, text);

export const span = (name, ...children) => make("span", { class: `jk-${name}` }, ...children);

export const link = (text, href) => make("a", { class: "jk-link", href }, text);

/** A line with a number to call. */
export function lead(tag, name, detail, { text, href, danger }) {
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

export const severalNumbers = (several) => `${several} nummer, ett för varje område`;

/** Whom the hit says to call, and the number, or that there are several. */
function call({ who, text, several }) {
  if (several) return span("hit__call", severalNumbers(several));
  return span("hit__call", `Ring ${who}`, " ", make("span", { class: "jk-hit__nr", translate: "no" }, text));
}

/** The number that all of several hits have, which is shown once above them. */
export function shared([first, ...others]) {
  const same = others.length && others.every(({ number }) => number?.href === first.number?.href);
  return same && first.number?.href ? first.number : undefined;
}

/** Whether the hit shows its number: the only reading has it as a link below; several show it if they are few. */
function showsNumber({ kind, number, spelling }, { hits, only }) {
  if (!number || only) return Boolean(number?.several);
  return !shared(hits) && (hits.length < 3 || Boolean(spelling) || /^(role|errand)$/.test(kind));
}

/** A hit as an option of the list; `typed` is the folded text. */
export function option(hit, at, result, typed) {
  const { kind, id, region, title, place, spelling, number } = hit;
  const made = make("li", { class: "jk-hit", role: "option", id: `lookup-hit-${at}` });
  Object.assign(made.dataset, { kind, id, region });
  made.append(span("hit__name", ...marked(title, typed)), " ");
  if (spelling) made.append(span("hit__spell", spelling), " ");
  made.append(span("hit__place", place), " ");
  if (showsNumber(hit, result)) made.append(call(number), " ");
  return made;
}
