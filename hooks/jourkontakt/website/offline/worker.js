// Answers without a network, from one file with all pages (see __init__.py) that is kept in the browser. It is made for one
// version of the site: VERSION is the SHA-256 of that file.

const VERSION = "";
const PACK = "offline.bin";
// How long the network may take, in milliseconds, before a page comes from the pack.
const LIMIT = 3000;
const TYPES = { css: "text/css", html: "text/html", json: "application/json", mjs: "text/javascript", svg: "image/svg+xml", vcf: "text/vcard" };
const { scope } = registration;
const root = new URL(scope).pathname;
// Other projects on the same host have caches too.
const OURS = `jourkontakt ${root} `;
const NAME = OURS + VERSION;
// Files with numbers, which cannot say how old they are: these wait for the network.
const UNDATED = /\.(json|vcf)$/;
// The pages that came from the pack: their files do too, so that they fit together.
const kept = new Set();
let pack;

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", ({ data }) => { if (data === "take over") skipWaiting(); });
addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || !(origin + pathname).startsWith(scope)) return;
  event.respondWith(answer(event, pathname.slice(root.length)));
});

/** Fetches the pack; half a new site, whose pack is another version's, is refused before anything is stored. */
async function fill() {
  const found = await fetch(scope + PACK, { cache: "reload" });
  const bytes = await found.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const version = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (version !== VERSION) throw new Error(`${PACK} is of another version`);
  await (await caches.open(NAME)).put(PACK, new Response(bytes));
}

/** Fetches the pack again if the browser has removed it. */
async function refill() {
  if (!await caches.match(PACK, { cacheName: NAME })) await fill();
}

async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(names.map((name) => caches.delete(name)));
  await clients.claim();
}

/** From the network if that answers in time; else, and for files of pages that came from there, from the pack. */
async function answer(event, path) {
  const { request, clientId, resultingClientId } = event;
  const page = request.mode === "navigate";
  if (!page && kept.has(clientId)) {
    const file = await fromPack(path);
    if (file !== undefined) return response(path, file);
  }
  // Not from the browser's own cache, or a page could be older than the files beside it.
  const network = fetch(request, page ? { cache: "no-cache" } : {});
  const inTime = await Promise.race([network.catch(() => null), ...(UNDATED.test(path) ? [] : [delay(LIMIT)])]);
  if (page && inTime?.ok) event.waitUntil(refill().catch(() => {}));
  if (inTime && inTime.status < 500) return inTime;
  const file = await fromPack(path);
  if (file === undefined && !page) return network;
  // Links in a page are relative to its address.
  if (file === undefined && await fromPack(`${path}/`) !== undefined) return Response.redirect(`${scope}${path}/`);
  if (file === undefined) return network.catch(() => keptPage(resultingClientId, "404.html", "missing"));
  return page && ending(path) === "html" ? keptPage(resultingClientId, path, "page") : response(path, file);
}

/** The page, marked as kept, or as shown in place of one that is not. */
async function keptPage(client, path, mark) {
  const html = await fromPack(path);
  if (html === undefined) return Response.error();
  kept.add(client);
  return response(".html", html.replace("<html", `<html data-kept="${mark}"`), mark === "page" ? 200 : 404);
}

const delay = (time) => new Promise((done) => setTimeout(done, time));

const ending = (path) => /\.(\w+)$/.exec(path)?.[1] ?? "html";

function response(path, text, status = 200) {
  return new Response(text, { status, headers: { "Content-Type": `${TYPES[ending(path)] ?? "text/plain"}; charset=utf-8` } });
}

/** The text of the file or page at the path, if it is in the pack. */
async function fromPack(path) {
  pack ??= unpacked().catch(lost);
  const { lines, files } = await pack;
  const numbers = files.get(path) ?? files.get(path.replace(/index\.html$/, ""));
  return numbers?.map((number) => lines[number]).join("\n");
}

/** All lines in the pack, and for each path the numbers of its lines. */
async function unpacked() {
  const found = await caches.match(PACK, { cacheName: NAME });
  const { lines, files } = await new Response(found.body.pipeThrough(new DecompressionStream("deflate"))).json();
  return { lines, files: new Map(Object.entries(files)) };
}

/** Nothing, in place of a pack that is missing or cannot be read, which is fetched again. */
function lost() {
  pack = undefined;
  caches.delete(NAME).catch(() => {});
  return { lines: [], files: new Map() };
}
