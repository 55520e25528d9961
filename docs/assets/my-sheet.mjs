// One group of Min jour: municipalities with the same answers, with the cards of their page, and on paper the other
// errands in short, room for notes, and from where and when it is.

import { firstCall, pageOf } from "./answers.mjs";
import { addCopying, addSharing } from "./copy.mjs";
import { make } from "./hits.mjs";

// More lines to write on than a sheet has room for; those that do not fit are cut.
const NOTES = 20;
// The most municipalities whose codes somebody may type from paper.
const TYPED = 6;

/** The section of the group; `at` is its position, `address` that of its answers, `onErrand` what choosing one does. */
export function asSection({ name, all, counties, where, members }, { bar, cards, code }, { at, address, onErrand }) {
  const id = `kommuner-${at + 1}`;
  const heading = make("h2", { id }, name);
  const [detail, size] = name === all ? [counties, {}] : [all, { class: "jk-small" }];
  const place = make("div", { class: "jk-place" }, heading, make("p", size, `${detail} · ${where}`));
  if (code && members.length === 1) place.append(code);
  setTabs(bar, cards, name, onErrand);
  if (at) bar.querySelector(".jk-danger")?.remove();
  for (const card of cards) {
    // One municipality has a page of its own to link to.
    addSharing(card, `${all}, ${counties}`, members.length > 1 ? address : `${pageOf(members[0])}#${card.id}`);
    addCopying(card);
    card.id = `${card.id}-${at + 1}`;
  }
  const answers = make("div", { class: "jk-answers" }, ...cards);
  const attributes = { class: "jk-group", "aria-labelledby": id, "data-region": members[0].region };
  const from = members.length > TYPED ? address.split("#")[0] : address;
  return make("section", attributes, place, bar, answers, ...onPaper(cards, from));
}

/** Makes each tab show the errand of its card on this page. */
function setTabs(bar, cards, name, onErrand) {
  bar.classList.add("jk-errandbar--mine");
  bar.querySelector(".jk-kick").removeAttribute("id");
  const nav = bar.querySelector("nav");
  nav.removeAttribute("aria-labelledby");
  nav.setAttribute("aria-label", `Vad gäller det? ${name}`);
  for (const tab of nav.querySelectorAll("a")) {
    const { errand } = cards.find((card) => tab.hash === `#${card.id}`).dataset;
    tab.dataset.errand = errand;
    tab.addEventListener("click", (event) => { event.preventDefault(); onErrand(errand); });
  }
}

/** The errands besides the one whose card is printed, each with its first call, then lines for notes and a foot. */
function onPaper(cards, from) {
  const rows = cards.map((card) => {
    const { calls, say } = firstCall(card);
    const name = card.querySelector(".jk-card__tab").textContent.split(", ")[0];
    const numbers = calls.map(({ who, number: { textContent }, about }) =>
      make("dd", {}, `${who} `, make("b", { class: "jk-nowrap" }, textContent), about && ` ${about}`));
    const words = say ? [make("dd", { class: "jk-lines__say" }, say)] : [];
    return make("div", { "data-errand": card.dataset.errand }, make("dt", {}, name), ...numbers, ...words);
  });
  const age = document.querySelector("[data-age]")?.textContent ?? "";
  const lines = Array.from({ length: NOTES }, () => make("li", {}));
  return [
    make("div", { class: "jk-paper" }, make("h3", {}, "Andra ärenden"), make("dl", { class: "jk-lines" }, ...rows)),
    make("div", { class: "jk-paper jk-notes" }, make("h3", {}, "Anteckningar"), make("ul", {}, ...lines)),
    make("p", { class: "jk-printfoot" }, `Utskrivet från ${from}. ${age}`),
  ];
}
