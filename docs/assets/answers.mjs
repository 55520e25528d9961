// The answers of chosen municipalities, read from their pages, so that each is the same as there.

const root = new URL("../", import.meta.url);
const list = new Intl.ListFormat("sv");
// The most names that a heading spells out.
const NAMED = 3;

async function loaded(path) {
  const answer = await fetch(new URL(path, root));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** The look-up's first file, with all municipalities by their codes. */
export async function loadPlaces() {
  const base = await (await loaded("lookup.json")).json();
  const own = base.hits.filter(({ kind }) => kind === "municipality");
  return { base, byCode: new Map(own.map((hit) => [hit.id, { ...hit, county: hit.place.split(", ")[0] }])) };
}

/** The look-up's second file. */
export const loadMore = async () => (await loaded("lookup-places.json")).json();

/** The municipalities in groups with the same answers, each with its names in order. */
export function groupsOf(municipalities, regions) {
  const found = new Map();
  for (const each of [...municipalities].sort((one, other) => one.title.localeCompare(other.title, "sv"))) {
    const key = `${each.region} ${each.area ?? ""}`;
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return [...found].map(([key, members]) => {
    const names = members.map(({ title }) => title);
    const counties = list.format(new Set(members.map(({ county }) => county)));
    const shown = names.length > NAMED ? [...names.slice(0, 2), `${names.length - 2} till`] : names;
    const where = `polisregion ${regions[members[0].region]}`;
    return { key, members, name: list.format(shown), all: list.format(names), counties, where };
  });
}

const pages = new Map();

/** The address of a municipality's page. */
export const pageOf = ({ address }) => new URL(address, root);

/**
 * The choice of errand and the cards of a group, as new elements; without that of 112, which the choice has. And the QR
 * code of the page that they come from, if it has one.
 */
export async function answersOf({ key, members: [first] }) {
  if (!pages.has(key)) pages.set(key, loaded(first.address).then((answer) => answer.text()));
  const html = await pages.get(key).catch((error) => { pages.delete(key); throw error; });
  const page = new DOMParser().parseFromString(html, "text/html");
  const bar = page.querySelector(".jk-errandbar");
  const cards = [...page.querySelectorAll(".answer:not(.jk-card--sos)")];
  for (const link of [bar, ...cards].flatMap((part) => [...part.querySelectorAll("a")])) {
    const to = link.getAttribute("href");
    if (!/^[a-z]+:/.test(to)) link.href = new URL(to, pageOf(first));
  }
  return { bar, cards, code: page.querySelector(".jk-qr") };
}

/** Whom to call first, with the link of each number, and the words to say if the number is for them. */
export function firstCall(card) {
  const step = card.querySelector("[data-step]");
  const role = step.querySelector("b").textContent;
  const calls = [...step.querySelectorAll(".jk-call a[href^='tel:']")].map((number) => {
    const who = number.parentElement.parentElement.querySelector(".jk-who").textContent.replace(/\s+/g, " ").trim();
    return { who: who.startsWith(role) ? who : `${role} ${who}`, number, about: aboutNumber(number) };
  });
  return { calls, say: step.querySelector("blockquote")?.textContent ?? "" };
}

/** What the card says of the number itself, such as an extension to ask for or hours; empty if that is nothing. */
function aboutNumber(number) {
  let next = number.parentElement.nextElementSibling;
  while (next?.matches(".jk-note")) next = next.nextElementSibling;
  return next?.matches(".jk-reason:not(.reason)") ? next.textContent : "";
}

/** The vCards of these regions, of the posts with one of these ids and of the numbers that answers end in. */
export async function contactsOf(regions, posts) {
  const files = regions.map(async (region) => (await loaded(`kontakter/region/${region}.vcf`)).text());
  const cards = (await Promise.all(files)).join("").match(/^BEGIN:VCARD\r\n[^]*?^END:VCARD\r\n/gm) ?? [];
  // A deputy in another region is in both files.
  return [...new Set(cards)].filter((card) => {
    const [, kind, id] = card.replaceAll("\r\n ", "").match(/^UID:(\w+)\/(.*)@/m);
    return kind !== "post" || posts.includes(id);
  });
}

/** The codes in the fragment of an address or in what is kept, each once. */
export const codesIn = (text) => [...new Set(decoded(text).match(/[\p{L}\d]+/gu) ?? [])];

/** The text with what programs encode in a link, such as commas and spaces; as it is if that is not all it has. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
