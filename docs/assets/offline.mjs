// Keeps the site in the browser for when there is no network, from the reader's first click or key on.
// The worker, sw.js, marks the pages that had been kept.

const root = new URL("../", import.meta.url);
const workers = navigator.serviceWorker;
const { kept } = document.documentElement.dataset;
const first = new AbortController();

// Private windows may refuse to keep anything, and the network may be lost meanwhile.
const letGo = () => {};
const showAge = () => import("./notice.mjs").then((notice) => notice.showAge(kept), letGo);
const follow = (registration) => import("./versions.mjs").then((versions) => versions.follow(registration));
const check = () => { if (kept || !navigator.onLine || document.querySelector(".jk-notice")) showAge(); };

function keep() {
  first.abort();
  workers.register(new URL("sw.js", root), { updateViaCache: "none" }).then(follow).catch(letGo);
}

// Older browsers cannot unpack what is kept.
if (workers && "DecompressionStream" in window) {
  for (const act of ["click", "keydown"]) addEventListener(act, keep, { capture: true, signal: first.signal });
  workers.getRegistration(root).then((found) => {
    if (found?.scope !== root.href || first.signal.aborted) return;
    first.abort();
    return follow(found);
  }).catch(letGo);
}
for (const change of ["offline", "online"]) addEventListener(change, showAge);
// A page that is shown again, as it was, has not heard what has changed.
document.addEventListener("visibilitychange", check);
check();
