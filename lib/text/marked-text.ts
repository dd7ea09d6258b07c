/**
 * Text with some of its runs marked, as a full-text search gives it back: two private-use characters stand around each
 * found run. The text is never markup; whoever shows it makes elements of the parts.
 */

export const markStart = "\uE000";
export const markEnd = "\uE001";

export type MarkedPart = {
  text: string;
  isMarked: boolean /** In the text without the delimiters. */;
  startUtf16: number;
};

/** Splits at the delimiters. An unpaired one ends with the text. O(n). */
export function splitMarked(marked: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let startUtf16 = 0;
  let isMarked = false;
  for (const text of marked.split(/[\uE000\uE001]/u)) {
    if (text !== "") parts.push({ text, isMarked, startUtf16 });
    startUtf16 += text.length;
    isMarked = !isMarked;
  }
  return parts;
}

export type FoundRange = { startUtf16: number /** Exclusive. */; endUtf16: number };

/** The first marked run, with those that only space parts from it. */
function firstRun(parts: readonly MarkedPart[]): { run: string; startUtf16: number } | null {
  const first = parts.findIndex((part) => part.isMarked);
  const found = parts[first];
  if (found === undefined) return null;
  let run = found.text;
  for (let next = first + 2; parts[next - 1]?.text.trim() === "" && parts[next]; next += 2) {
    run += `${parts[next - 1]?.text}${parts[next]?.text}`;
  }
  return { run, startUtf16: found.startUtf16 };
}

/**
 * Where the first found words stand in `body`, given a marked extract of it: marked runs with nothing but space between
 * them count as one. Where the extract is not the body's text as it stands (a search leaves markup out of it), the same
 * words' first place counts. Null when nothing is marked or the words are not there. O(|body|).
 */
export function locateMarked(parts: readonly MarkedPart[], body: string): FoundRange | null {
  const found = firstRun(parts);
  if (found === null) return null;
  const extractStart = body.indexOf(parts.map((part) => part.text).join(""));
  const startUtf16 = extractStart === -1 ? body.indexOf(found.run) : extractStart + found.startUtf16;
  return startUtf16 === -1 ? null : { startUtf16, endUtf16: startUtf16 + found.run.length };
}
