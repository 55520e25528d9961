// Text as the look-up compares it: folding.

/** Lower case, with anything but letters and digits replaced by single spaces. */
export const plain = (text) => text.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** With aa, ae and oe for å, ä and ö. */
export const spelt = (raw) => raw.replace(/å/g, "aa").replace(/ä/g, "ae").replace(/ö/g, "oe");

/** Lower case letters a–z and digits alone. */
export const fold = (text) =>
  text.toLowerCase().replace(/æ/g, "a").replace(/ø/g, "o").normalize("NFD").replace(/[^a-z0-9]/g, "");

/** Whether each å, ä and ö that was typed is in the name too; both texts fold to the same key. */
export function agrees(typed, name) {
  if (!/[åäö]/.test(typed)) return true;
  const letters = name.replace(/ /g, "");
  return [...typed.replace(/ /g, "")].every((char, at) => !/[åäö]/.test(char) || letters[at] === char);
}
