// Shares an answer as plain text, built from its card: where, whom to call in turn, with number and source, what to
// say, the date of the facts and the address. Without a way to share, it is copied; without that, it is shown selected.

import { announce, copy } from "./copy.mjs";

// The lines of a step; what to have ready and what to do if one is not connected are for the page.
const LINES = ".jk-who, .jk-call a, .jk-note, .jk-reason:not(.jk-before *, .jk-say ~ *), blockquote, .jk-trust";

const words = (part) => part?.textContent.replace(/\s+/g, " ").trim() ?? "";

const AGO = /, (?:i dag|i går|för [^,.]* sedan)/;

/** A line of the card; how long ago something was is left out, since the text may be read later. */
const line = (part) => (part.matches(".jk-trust") ? words(part).replace(AGO, "") : words(part));

/** Whom to call or write to in this step, with a line for each thing that the card says of them. */
function asLines(step) {
  const lines = [];
  let who = null;
  for (const part of step.querySelectorAll(LINES)) {
    const text = line(part);
    if (part.matches("a") && who) lines.push(`${lines.pop()}: ${text}`);
    else lines.push(part.matches("blockquote") ? `Säg så här: ${text}` : text);
    who = part.matches(".jk-who");
  }
  return lines.join("\n");
}

/** Where the page's answers hold: `Habo, Jönköpings län`. */
function placeOf() {
  const [name, where] = document.querySelector(".jk-place").children;
  return `${words(name)}, ${words(where.firstChild)}`;
}

/** The answer as text, with nothing that anybody has typed. */
const asText = (card, place, address) =>
  [
    `${document.title.split(" – ").at(-1)} ${place}`,
    words(card.querySelector(".jk-card__tab")),
    [...card.querySelectorAll("[data-step]")].map(asLines).join("\n\n"),
    words(document.querySelector("[data-age]")),
    address,
  ].filter(Boolean).join("\n");

/** Shares the text where the device can, or copies it and says so; a failure shows it below the button, selected. */
export async function share(text, button, done) {
  try {
    if (navigator.share) return await navigator.share({ text });
  } catch (error) {
    if (error.name === "AbortError") return;
  }
  const copied = await copy(text);
  button.focus();
  announce(copied ? done : "Det gick inte att kopiera. Kopiera texten i rutan.");
  if (!copied) showSelected(text, button);
}

function showSelected(text, button) {
  const found = button.parentElement.querySelector("textarea");
  const field = found ?? document.createElement("textarea");
  Object.assign(field, { className: "jk-shared", readOnly: true, ariaLabel: "Text att kopiera", value: text, rows: 8 });
  button.after(field);
  field.focus();
  field.select();
}

/** Shares the answer that the button is on; it holds for `place` and has an `address`. */
export function shareAnswer(button, place = placeOf(), address = "") {
  const card = button.closest(".answer");
  const { origin, pathname } = location;
  share(asText(card, place, address || `${origin}${pathname}#${card.id}`), button, "Allt är kopierat");
}
