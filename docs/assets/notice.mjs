// A bar at the foot of the window: how old the page is where there is no network, and that there are new facts.

import { make } from "./hits.mjs";

const built = document.getElementById("ram-byggd");
const text = make("p", { role: "status" });
const button = make("button", { class: "jk-btn", type: "button" }, "Visa nya");
const bar = make("div", { class: "jk-notice" }, text, button);
// As many days as the numbers may be taken for current.
const MOST_DAYS = 30;
// What a page is that had been kept, and what shows the new facts.
let kept;
let takeNew;

/** How long ago: `i dag`, `för 12 dagar sedan`, `för 14 månader sedan`; as age_in_words in dates.py. */
export function ageInWords(then, today) {
  const days = daysBetween(then, today);
  if (days <= 0) return "i dag";
  if (days === 1) return "i går";
  if (days < 62) return `för ${days} dagar sedan`;
  const months = monthsBetween(then, today);
  return months < 24 ? `för ${months} månader sedan` : `för ${Math.floor(months / 12)} år sedan`;
}

const daysBetween = (then, today) => Math.round((Date.parse(today) - Date.parse(then)) / 86_400_000);

function monthsBetween(then, today) {
  const [[year, month, day], [thisYear, thisMonth, thisDay]] = [then, today].map((date) => date.split("-").map(Number));
  const last = new Date(Date.UTC(thisYear, thisMonth, 0)).getUTCDate();
  return (thisYear - year) * 12 + thisMonth - month - (thisDay < Math.min(day, last) ? 1 : 0);
}

/** Says how old the page is, as long as there is no network or it is a kept page. */
export function showAge(mark) {
  kept = mark;
  show();
}

/** Offers the new facts, which `take` shows. */
export function showNews(take) {
  takeNew = take;
  show();
}

/** What is so now, in words; empty if the page is as new as can be. */
function words(today) {
  const said = [];
  if (!navigator.onLine) said.push("Du är offline.");
  else if (kept) said.push(kept === "page" ? "Du ser en sparad sida." : "Webbplatsen svarar inte.");
  if (said.length && kept === "missing") said.push("Sidan du sökte är inte sparad.");
  else if (said.length) said.push(`Sidan byggdes ${built.textContent}${age(today)}.`);
  if (said.length && isOld(today)) said.push("Numren kan ha ändrats.");
  if (takeNew) said.push("Nya uppgifter finns.");
  return said.join(" ");
}

// None where the clock is behind, so that an old page never seems to be of today.
const age = (today) => (today < built.dateTime ? "" : `, ${ageInWords(built.dateTime, today)}`);

const isOld = (today) => daysBetween(built.dateTime, today) > MOST_DAYS;

function show() {
  const today = new Date().toLocaleDateString("sv");
  const said = words(today);
  if (!bar.isConnected) document.body.append(bar);
  bar.hidden = !said;
  bar.dataset.state = isOld(today) ? "old" : "";
  button.hidden = !takeNew && !(kept && navigator.onLine);
  // Emptied briefly, so that screen readers notice the change.
  text.textContent = "";
  setTimeout(() => { text.textContent = said; }, 50);
}

button.addEventListener("click", () => (takeNew ? takeNew() : location.reload()));
