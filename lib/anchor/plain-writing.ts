/**
 * A text with its typography evened out, and the way back to the text's own offsets. Two stretches that read the same in
 * plain writing hold the same letters, digits, signs and punctuation in the same order; what may differ is the shape of
 * quotation marks and dashes, white space, ligatures, composed accents and invisible characters. Case, digit grouping and
 * words are never touched, so that no change of meaning hides here.
 */

export type PlainWriting = {
  /** The plain text. */
  plain: string;
  /** For a unit of `plain`: where what it was made from begins and ends in the text. */
  startOf: Int32Array;
  endOf: Int32Array;
  /** For a unit of the text: where what was made from it begins and ends in `plain`; equal where nothing was. */
  plainStartOf: Int32Array;
  plainEndOf: Int32Array;
};

const DASHES = "\\-‐‑‒–—―−";
/** Soft hyphens, zero-width spaces and marks. Joiners and bidirectional controls stay: they change what is read. */
const INVISIBLE = "\\u00ad\\u200b\\u2060\\ufeff\\u200e\\u200f";
const DOUBLE = '“”„‟«»＂"';
const SINGLE = "‘’‚‛‹›ʼ＇'";

const UNIT = new RegExp(
  [
    "(?<accented>[\\p{L}\\p{N}]\\p{M}+)",
    "(?<ligature>[\\ufb00-\\ufb06])",
    // A dash between words, spaced or long; beside a digit it may be a sign or a range, where spacing counts.
    `(?<break>(?<=[^\\s\\p{Nd}])(?:\\s+[${DASHES}]+\\s+|\\s*(?:[—―]+|--+)\\s*)(?=[^\\s\\p{Nd}]))`,
    `(?<dash>[${DASHES}]+)`,
    "(?<ellipsis>…|\\.\\s\\.\\s\\.)",
    // Behind a digit a quotation mark may be a unit: 5' is not 5".
    `(?<quote>(?<!\\p{Nd})(?:[«‹]\\s*|[${DOUBLE}${SINGLE}])|(?<!\\p{Nd})\\s*[»›])`,
    `(?<inches>[${DOUBLE}])`,
    `(?<feet>[${SINGLE}])`,
    `(?<space>(?:\\s|[${INVISIBLE}])*\\s(?:\\s|[${INVISIBLE}])*)`,
    `(?<invisible>[${INVISIBLE}]+)`,
  ].join("|"),
  "gu",
);

const WRITTEN: Readonly<Record<string, string>> = {
  break: "—",
  dash: "-",
  ellipsis: "...",
  quote: "'",
  inches: '"',
  feet: "'",
  space: " ",
  invisible: "",
};

function plainOf(match: RegExpMatchArray): string {
  const groups = match.groups ?? {};
  if (groups.accented !== undefined) return groups.accented.normalize("NFC");
  if (groups.ligature !== undefined) return groups.ligature.normalize("NFKD");
  const name = Object.keys(WRITTEN).find((key) => groups[key] !== undefined);
  return WRITTEN[name ?? ""] ?? match[0];
}

/** The text in plain writing. O(text). */
export function plainWriting(text: string): PlainWriting {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const plainStartOf = new Int32Array(text.length);
  const plainEndOf = new Int32Array(text.length);
  const put = (plain: string, from: number, to: number) => {
    const at = starts.length;
    parts.push(plain);
    for (let i = 0; i < plain.length; i++) {
      starts.push(from);
      ends.push(to);
    }
    plainStartOf.fill(at, from, to);
    plainEndOf.fill(at + plain.length, from, to);
  };
  const copy = (from: number, to: number) => {
    parts.push(text.slice(from, to));
    for (let at = from; at < to; at++) {
      plainStartOf[at] = starts.length;
      starts.push(at);
      ends.push(at + 1);
      plainEndOf[at] = starts.length;
    }
  };
  let done = 0;
  for (const match of text.matchAll(UNIT)) {
    copy(done, match.index);
    done = match.index + match[0].length;
    put(plainOf(match), match.index, done);
  }
  copy(done, text.length);
  return {
    plain: parts.join(""),
    startOf: Int32Array.from(starts),
    endOf: Int32Array.from(ends),
    plainStartOf,
    plainEndOf,
  };
}

/** The stretch [startUtf16, endUtf16) of the text in plain writing. The stretch must not be empty. */
export function plainSlice(writing: PlainWriting, startUtf16: number, endUtf16: number): string {
  return writing.plain.slice(writing.plainStartOf[startUtf16], writing.plainEndOf[endUtf16 - 1]);
}
