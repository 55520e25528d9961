// Min jour: chooses municipalities, by name or by a jour's, and shows their answers. The choice is the fragment of the
// page's address, and it is kept on the device only when asked to.

import { answersOf, codesIn, contactsOf, groupsOf, loadPlaces } from "./answers.mjs";
import { announce } from "./copy.mjs";
import { button, make } from "./hits.mjs";
import { keep, kept } from "./kept.mjs";
import { asSection } from "./my-sheet.mjs";
import { startPicking } from "./pick.mjs";
import { share } from "./share.mjs";

const part = (id) => document.getElementById(id);
const [pickPart, chosenPart, actionsPart, answersPart] = ["val", "valda", "gor", "svar"].map(part);
const former = new Map([...part("tidigare").children].map(({ dataset }) => [dataset.code, dataset.now]));
const page = new URL("./", location.href);
let places;
// The codes that are chosen, those in a link that no municipality has, and what to say of a chosen jour.
let chosen = new Set();
let unknown = [];
let caveat = "";
// The id of the errand whose answers are shown; none until one is chosen.
let errand = "";
// Counts the times that answers were asked for, since only the last are shown.
let asked = 0;
// Ticks the rows of the box anew.
let tickRows = () => {};

const fragment = () => [...chosen].sort().join(",");
const addressOf = (codes) => `${page.origin}${page.pathname}#${codes}`;
const byName = (one, other) => one.title.localeCompare(other.title, "sv");
const members = () => [...chosen].map((code) => places.byCode.get(code)).sort(byName);

/** Takes over the municipalities of a text with codes; those of before are forwarded, others are reported. */
function choose(text) {
  const codes = [...new Set(codesIn(text).map((code) => former.get(code) ?? code))];
  chosen = new Set(codes.filter((code) => places.byCode.has(code)));
  unknown = codes.filter((code) => !places.byCode.has(code));
}

/** Adds municipalities to the choice, or removes them; a caveat is what to say of the jour that they come from. */
function change(codes, wanted, of = "") {
  for (const code of codes) chosen[wanted ? "add" : "delete"](code);
  caveat = wanted ? of : "";
  unknown = [];
  writeAddress();
  return show();
}

function writeAddress() {
  history.replaceState(null, "", chosen.size ? `#${fragment()}` : page.pathname);
}

/** Shows what is chosen, what can be done with it, and the answers. */
async function show() {
  showChosen();
  const turn = (asked += 1);
  const groups = groupsOf(members(), places.base.regions);
  const sections = await Promise.all(groups.map(sectionOf));
  if (turn !== asked) return;
  answersPart.replaceChildren(...sections);
  showErrand();
}

async function sectionOf(group, at) {
  const codes = group.members.map(({ id }) => id).sort().join(",");
  try {
    return asSection(group, await answersOf(group), { at, address: addressOf(codes), onErrand });
  } catch {
    const retry = button({ class: "jk-act" }, "Försök igen");
    retry.addEventListener("click", show);
    const { text } = places.base.hits.find(({ kind }) => kind === "number").number;
    const said = `Svaret för ${group.all} gick inte att hämta. Ring ${text} och säg att det gäller ${group.where}.`;
    return make("div", { class: "jk-note" }, make("p", {}, said), retry);
  }
}

function onErrand(id) {
  errand = id;
  showErrand();
}

/** Shows the chosen errand in every group, or the first. */
function showErrand() {
  for (const section of answersPart.querySelectorAll("section")) {
    const cards = [...section.querySelectorAll(".answer")];
    const shown = cards.find(({ dataset }) => dataset.errand === errand) ?? cards[0];
    const isShown = (other) => other.dataset.errand === shown.dataset.errand;
    for (const card of cards) card.hidden = !isShown(card);
    for (const other of section.querySelectorAll(".jk-lines > div")) other.hidden = isShown(other);
    for (const tab of section.querySelectorAll(".jk-errands a")) {
      if (isShown(tab)) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    }
  }
}

/** Shows the chosen municipalities, each with a button that removes it, what is not known, and what can be done. */
function showChosen() {
  const chips = members().map(({ id, title, place }) => {
    const remove = button({ class: "jk-chip", "aria-label": `Ta bort ${title}, ${place}` }, title);
    remove.addEventListener("click", () => removeOne(id));
    return make("li", {}, remove);
  });
  const rest = chips.length ? " Resten visas." : "";
  // Nothing else of a link is shown, or somebody could write another number there.
  const named = unknown.filter((code) => /^\d{1,4}$/.test(code)).join(", ");
  const said = unknown.length ? `Länken har koder som ingen kommun har${named && `: ${named}`}.${rest}` : "";
  const notes = [said, caveat].filter(Boolean).map((text) => make("p", { class: "jk-note" }, text));
  document.querySelector(".jk-lede").hidden = chips.length > 0;
  pickPart.querySelector("summary").textContent = chips.length ? "Ändra valet" : "Välj jour eller kommuner";
  chosenPart.replaceChildren(...chips);
  tickRows();
  actionsPart.replaceChildren(...notes, ...(chips.length ? [actions()] : []));
}

/** Removes a municipality, and leaves the focus where the next one is. */
async function removeOne(code) {
  const at = members().findIndex(({ id }) => id === code);
  const shown = change([code], false);
  const chips = chosenPart.querySelectorAll(".jk-chip");
  (chips[Math.min(at, chips.length - 1)] ?? pickPart.querySelector("input")).focus();
  await shown;
}

function actions() {
  const link = button({ class: "jk-act" }, navigator.share ? "Dela länken" : "Kopiera länken");
  link.addEventListener("click", () => share(addressOf(fragment()), link, "Länken är kopierad"));
  const print = button({ class: "jk-act" }, "Skriv ut");
  print.addEventListener("click", () => window.print());
  const contacts = button({ class: "jk-act" }, "Spara numren i telefonen");
  contacts.addEventListener("click", () => saveContacts().catch(() => announce("Det gick inte att hämta numren.")));
  return make("div", { class: "jk-acts" }, link, print, contacts, ...keeping());
}

/** Gives one file with the contacts of everybody whom the answers name, for the address book of a phone. */
async function saveContacts() {
  const named = (name) => {
    const parts = [...answersPart.querySelectorAll(`[data-${name}]`)];
    return [...new Set(parts.map(({ dataset }) => dataset[name]))];
  };
  const cards = await contactsOf(named("region"), named("post"));
  const file = URL.createObjectURL(new Blob(cards, { type: "text/vcard" }));
  make("a", { href: file, download: "min-jour.vcf" }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

/** What the device remembers, and the buttons for it. */
function keeping() {
  const remember = button({ class: "jk-act" }, "Kom ihåg på den här enheten");
  const forget = button({ class: "jk-act" }, "Glöm valet");
  const done = (codes, text) => () => {
    announce(keep(codes()) ? text : "Det går inte att spara på den här enheten. Länken fungerar ändå.");
    showChosen();
    actionsPart.querySelector("[data-keep]").focus();
  };
  remember.addEventListener("click", done(fragment, "Sparat på den här enheten"));
  forget.addEventListener("click", done(() => "", "Valet är glömt på den här enheten"));
  const saved = kept();
  const isSame = saved === fragment();
  const said = isSame ? "Sparat på den här enheten." : "Ett annat val är sparat på den här enheten.";
  const shown = isSame ? [forget] : saved ? [remember, forget] : [remember];
  shown[0].dataset.keep = "";
  return [...(saved ? [make("p", {}, said)] : []), ...shown];
}

/** Reads the address, else what is kept; any other fragment, such as that of the link past the header, is no choice. */
function read() {
  if (codesIn(location.hash).some((code) => /\d/.test(code))) choose(location.hash);
  else if (chosen.size) return writeAddress();
  else choose(kept());
  return show();
}

async function start() {
  places = await loadPlaces();
  pickPart.hidden = false;
  tickRows = startPicking(pickPart, { places, isChosen: (codes) => codes.every((code) => chosen.has(code)), change });
  addEventListener("hashchange", read);
  await read();
  pickPart.open = !chosen.size;
}

start().catch(() => {
  const said = "Sidan fungerar inte just nu. Ring 114 14 eller välj i listan över kommuner.";
  answersPart.replaceChildren(make("p", { class: "jk-note" }, said));
});
