// What this device has been asked to remember: the codes of the chosen municipalities, under one key.

const KEY = `min-jour ${new URL("../", import.meta.url).pathname}`;

/** The codes that are kept, empty if there are none or the browser keeps nothing. */
export function kept() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

/** Keeps the codes, or nothing if they are empty; returns whether that worked. */
export function keep(codes) {
  try {
    if (codes) localStorage.setItem(KEY, codes);
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
