// Keeps the site in the browser for when there is no network, from the reader's first click or key on.
// The worker, sw.js, marks the pages that had been kept.

const root = new URL("../", import.meta.url);
const workers = navigator.serviceWorker;
const { kept } = document.documentElement.dataset;
const first = new AbortController();

const showAge = () => import("./notice.mjs").then((notice) => notice.showAge(kept), () => {});
const follow = (registration) => import("./versions.mjs").then((versions) => versions.follow(registration));

async function keep() {
  first.abort();
  follow(await workers.register(new URL("sw.js", root), { updateViaCache: "none" }));
}

// Older browsers cannot unpack what is kept.
if (workers && "DecompressionStream" in window) {
  for (const act of ["click", "keydown"]) addEventListener(act, keep, { capture: true, signal: first.signal });
  workers.getRegistration(root).then((found) => {
    if (found?.scope !== root.href || first.signal.aborted) return;
    first.abort();
    follow(found);
  });
}
for (const change of ["offline", "online"]) addEventListener(change, showAge);
if (kept || !navigator.onLine) showAge();
