// Offers new versions of the kept site. A page that has just come from the network shows what is new already, so there
// the new version takes over at once; with older pages the reader decides.

import { showNews } from "./notice.mjs";

const workers = navigator.serviceWorker;
const { kept } = document.documentElement.dataset;
const HOUR = 3_600_000;
let before = workers.controller;
// Who let the new version take over.
let taken = "";

/** Looks for a new version: now, when the reader comes back to the page, and each hour for a page that is left open. */
export async function follow(registration) {
  let isNews = Boolean(kept);
  let met;
  const meet = () => {
    const worker = registration.installing ?? registration.waiting;
    if (!worker || worker === met) return;
    met = worker;
    const wasNews = isNews;
    worker.addEventListener("statechange", () => offer(worker, wasNews));
    offer(worker, wasNews);
  };
  const look = () => registration.update().catch(() => {});
  registration.addEventListener("updatefound", meet);
  await look();
  meet();
  isNews = true;
  document.addEventListener("visibilitychange", () => { if (!document.hidden) look(); });
  setInterval(look, HOUR);
}

function offer(worker, isNews) {
  if (worker.state !== "installed" || !before) return;
  const take = (who) => { taken = who; worker.postMessage("take over"); };
  if (isNews) showNews(() => take("reader"));
  else take("page");
}

workers.addEventListener("controllerchange", () => {
  if (taken === "reader") location.reload();
  else if (before && !taken) showNews(() => location.reload());
  before = workers.controller;
  taken = "";
});
