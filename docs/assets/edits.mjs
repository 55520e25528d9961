// How far two folded texts are apart: letters as bits, and the edit distance.

/** The set of letters and digits in a key, as a bit mask. */
export const letters = (key) => [...key].reduce((bits, char) => bits | (1 << (char.charCodeAt(0) & 31)), 0);

const withoutLowest = (bits) => bits & (bits - 1);

/** Whether the first set has three letters that the second lacks, which rules out two typing errors. */
export const differs = (bits, others) => withoutLowest(withoutLowest(bits & ~others)) !== 0;

// Kept between calls, since there are thousands for each key.
const rows = [0, 1, 2].map(() => new Uint8Array(128));

/**
 * The edit distance: swapped, doubled and missing letters cost `slip`, wrong and additional ones `wrong`. A distance of
 * more than `most` edits is returned as some larger number.
 */
export function edits(one, other, most, slip = 1, wrong = 1) {
  if (Math.abs(one.length - other.length) > most || other.length > 99) return Infinity;
  let [before, last, row] = rows;
  for (let at = 0; at <= most + 1; at += 1) last[at] = at * slip;
  for (let line = 1; line <= one.length; line += 1) {
    const [from, to] = [Math.max(1, line - most), Math.min(other.length, line + most)];
    const extra = one[line - 1] === one[line - 2] ? slip : wrong;
    // Only cells in a band along the diagonal can have at most `most` edits.
    row[from - 1] = from > 1 ? 200 : line * wrong;
    row[to + 1] = 200;
    for (let at = from; at <= to; at += 1) {
      const same = one[line - 1] === other[at - 1];
      const swapped = line > 1 && one[line - 1] === other[at - 2] && one[line - 2] === other[at - 1];
      const swap = swapped ? before[at - 2] + slip : 200;
      row[at] = Math.min(last[at] + extra, row[at - 1] + slip, last[at - 1] + (same ? 0 : wrong), swap);
    }
    [before, last, row] = [last, row, before];
  }
  return last[other.length];
}
