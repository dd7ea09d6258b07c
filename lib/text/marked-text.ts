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

/**
 * Where the first found words stand in `body`, given a marked extract of it: marked runs with nothing but space between
 * them count as one. Null when nothing is marked or the extract is not in the body as it stands. O(|body|).
 */
export function locateMarked(parts: readonly MarkedPart[], body: string): FoundRange | null {
  const first = parts.findIndex((part) => part.isMarked);
  const found = parts[first];
  if (found === undefined) return null;
  const extractStart = body.indexOf(parts.map((part) => part.text).join(""));
  if (extractStart === -1) return null;
  let last = found;
  for (let next = first + 2; parts[next - 1]?.text.trim() === ""; next += 2) last = parts[next] ?? last;
  return {
    startUtf16: extractStart + found.startUtf16,
    endUtf16: extractStart + last.startUtf16 + last.text.length,
  };
}
