// The card on the start page with the numbers of the municipalities that this device has been asked to remember.

import { answersOf, codesIn, firstCall, groupsOf, loadPlaces } from "./answers.mjs";
import { button, lead, link, make } from "./hits.mjs";
import { keep } from "./kept.mjs";

const lookup = document.getElementById("lookup");

/** Shows a card below the box, first with the way to the answers alone. */
export async function show(codes) {
  const heading = make("h2", { class: "jk-card__tab", id: "min" }, "Min jour");
  const rows = make("ul", { class: "jk-leads" });
  const forget = button({ class: "jk-act" }, "Glöm valet");
  const all = link("Se hela svaret eller ändra", new URL("../min-jour/", import.meta.url));
  const more = make("p", { class: "jk-onward" }, all, " ", forget);
  const card = make("section", { class: "jk-card", id: "min-jour", "aria-labelledby": "min" }, heading, rows, more);
  lookup.form.after(card);
  forget.addEventListener("click", () => {
    if (keep("")) card.remove();
    lookup.focus();
  });
  const { base, byCode } = await loadPlaces();
  const chosen = codesIn(codes).flatMap((code) => byCode.get(code) ?? []);
  rows.append(...(await rowsOf(chosen, base.regions)));
}

/** A row for each number to call first, and the words to say below those that they are for. */
async function rowsOf(chosen, regions) {
  const rows = groupsOf(chosen, regions).map(async (group) => {
    const { calls, say } = firstCall((await answersOf(group)).cards[0]);
    const lines = calls.map(({ who, number, about }) =>
      lead("li", group.name, about ? `${who}. ${about}` : who, { text: number.textContent, href: number.getAttribute("href") }));
    return say ? [...lines, make("li", { class: "jk-hits__say" }, say)] : lines;
  });
  return (await Promise.all(rows)).flat();
}
