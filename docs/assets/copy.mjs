// Copies the number or address beside the button, and marks the chosen errand. Pages work without it.
// Answers can also be shared whole, by share.mjs.

const status = document.createElement("p");
status.className = "jk-toast";
status.setAttribute("role", "status");
document.body.append(status);

let clearing;

/** Shows the text for four seconds; screen readers read it out. */
export function announce(text) {
  clearTimeout(clearing);
  status.textContent = "";
  // Emptied briefly, so that screen readers read out the same text a second time.
  setTimeout(() => { status.textContent = text; }, 50);
  clearing = setTimeout(() => { status.textContent = ""; }, 4000);
}

/** Copies the text and returns whether that worked; falls back to the old command without a clipboard API. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "jk-sr";
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

/** Shows the buttons of this part of the page, and copies the number or address beside each. */
export function addCopying(part) {
  for (const button of part.querySelectorAll(".jk-copy")) {
    const link = button.closest(".jk-call")?.querySelector("a");
    if (!link) continue;
    const number = link.textContent.trim();
    button.setAttribute("aria-label", `Kopiera ${number}`);
    button.hidden = false;
    button.addEventListener("click", async () => {
      const done = await copy(number);
      button.focus();
      announce(done ? "Kopierat" : `Det gick inte att kopiera ${number}.`);
    });
  }
}

/** Shows the buttons that share an answer; the rest is loaded just before one is pressed. `where` is for share.mjs. */
export function addSharing(part, ...where) {
  const load = () => import("./share.mjs");
  for (const button of part.querySelectorAll(".jk-share")) {
    if (navigator.share) button.textContent = "Dela";
    button.hidden = false;
    for (const sign of ["pointerenter", "focus"]) button.addEventListener(sign, () => load().catch(() => {}));
    button.addEventListener("click", () => {
      load().then((made) => made.shareAnswer(button, ...where), () => announce("Det gick inte att kopiera."));
    });
  }
}
addCopying(document);
addSharing(document);

/** Marks the errand in the address, or the first if the address names no answer; the one of 112 has no tab. */
function markErrand() {
  const chips = [...document.querySelectorAll(".jk-errands a")];
  const other = document.querySelector(".jk-answers > :target");
  const chosen = chips.find((chip) => chip.hash === location.hash) ?? (other ? undefined : chips[0]);
  for (const chip of chips) {
    if (chip === chosen) chip.setAttribute("aria-current", "true");
    else chip.removeAttribute("aria-current");
  }
}
addEventListener("hashchange", markErrand);
markErrand();
