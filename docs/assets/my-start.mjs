// On the start page: the numbers of the municipalities that this device has been asked to remember, if any.

import { keep, kept } from "./kept.mjs";

const lookup = document.getElementById("lookup");

/** Shows a card below the box, first with the way to the answers alone. */
async function show(codes) {
  const [{ codesIn, loadPlaces }, { button, link, make }] = await Promise.all([
    import("./answers.mjs"), import("./hits.mjs"),
  ]);
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
  const { answersOf, firstCall, groupsOf } = await import("./answers.mjs");
  const { lead, make } = await import("./hits.mjs");
  const rows = groupsOf(chosen, regions).map(async (group) => {
    const { calls, say } = firstCall((await answersOf(group)).cards[0]);
    const lines = calls.map(({ who, number, about }) =>
      lead("li", group.name, about ? `${who}. ${about}` : who, { text: number.textContent, href: number.getAttribute("href") }));
    return say ? [...lines, make("li", { class: "jk-hits__say" }, say)] : lines;
  });
  return (await Promise.all(rows)).flat();
}

const codes = kept();
// If the answers do not come, the page that the card leads to says why.
if (codes) show(codes).catch(() => {});
