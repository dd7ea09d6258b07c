/** Ranges of the body as the address and a selection state them. Pure. */

export type TextRange = {
  startUtf16: number;
  /** Exclusive. */
  endUtf16: number;
};

/** The range without white space at its ends; null when nothing else is in it. Moves nothing but over white space. */
export function trimRange(body: string, { startUtf16, endUtf16 }: TextRange): TextRange | null {
  const text = body.slice(startUtf16, endUtf16);
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const start = startUtf16 + (text.length - text.trimStart().length);
  return { startUtf16: start, endUtf16: start + trimmed.length };
}

/** Reads "120-184" of the address; null when it is none or does not fit a body of that length. */
export function parseRange(text: string | undefined, lengthUtf16: number): TextRange | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? "");
  if (match === null) return null;
  const [startUtf16, endUtf16] = [Number(match[1]), Number(match[2])];
  return startUtf16 < endUtf16 && endUtf16 <= lengthUtf16 ? { startUtf16, endUtf16 } : null;
}

export function hasSameRange(a: TextRange, b: TextRange): boolean {
  return a.startUtf16 === b.startUtf16 && a.endUtf16 === b.endUtf16;
}
