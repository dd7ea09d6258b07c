/**
 * The body: kept units joined by empty lines, white space folded, with the map back to the raw text. It only leaves
 * out and folds; every other character is the raw text's.
 */

import type { BodyRun, RawSpan } from "./planned-article.ts";

export type FoldedBody = { body: string; bodyMap: BodyRun[] };

const PARAGRAPH_BREAK = "\n\n";
const WHITE_SPACE = /\s+/g;

/** The parts of a unit that are left when the spans to drop are taken out, in order. */
function keptParts(unit: RawSpan, dropped: readonly RawSpan[]): RawSpan[] {
  const parts: RawSpan[] = [];
  let from = unit.rawStartUtf16;
  for (const { rawStartUtf16, rawEndUtf16 } of dropped) {
    if (rawStartUtf16 >= unit.rawEndUtf16 || rawEndUtf16 <= from) continue;
    if (rawStartUtf16 > from) parts.push({ rawStartUtf16: from, rawEndUtf16: rawStartUtf16 });
    from = Math.max(from, rawEndUtf16);
  }
  if (from < unit.rawEndUtf16) parts.push({ rawStartUtf16: from, rawEndUtf16: unit.rawEndUtf16 });
  return parts;
}

/** Grows a body piece by piece and keeps its runs as long as the raw text allows. */
class BodyWriter {
  readonly #pieces: string[] = [];
  readonly #runs: BodyRun[] = [];
  #lengthUtf16 = 0;

  get isEmpty(): boolean {
    return this.#lengthUtf16 === 0;
  }

  fold(whiteSpace: string): void {
    this.#pieces.push(whiteSpace);
    this.#lengthUtf16 += whiteSpace.length;
  }

  copy(raw: string, startUtf16: number, endUtf16: number): void {
    const lengthUtf16 = endUtf16 - startUtf16;
    const last = this.#runs.at(-1);
    const continues =
      last !== undefined &&
      last.rawStartUtf16 + last.lengthUtf16 === startUtf16 &&
      last.bodyStartUtf16 + last.lengthUtf16 === this.#lengthUtf16;
    if (continues) last.lengthUtf16 += lengthUtf16;
    else this.#runs.push({ bodyStartUtf16: this.#lengthUtf16, rawStartUtf16: startUtf16, lengthUtf16 });
    this.#pieces.push(raw.slice(startUtf16, endUtf16));
    this.#lengthUtf16 += lengthUtf16;
  }

  finish(): FoldedBody {
    return { body: this.#pieces.join(""), bodyMap: this.#runs };
  }
}

type Token = { startUtf16: number; endUtf16: number; isWhiteSpace: boolean };

function tokensOf(raw: string, part: RawSpan): Token[] {
  const text = raw.slice(part.rawStartUtf16, part.rawEndUtf16);
  const tokens: Token[] = [];
  let from = 0;
  const push = (start: number, end: number, isWhiteSpace: boolean) => {
    if (end <= start) return;
    tokens.push({ startUtf16: part.rawStartUtf16 + start, endUtf16: part.rawStartUtf16 + end, isWhiteSpace });
  };
  for (const match of text.matchAll(WHITE_SPACE)) {
    push(from, match.index, false);
    push(match.index, match.index + match[0].length, true);
    from = match.index + match[0].length;
  }
  push(from, text.length, false);
  return tokens;
}

function writeUnit(raw: string, parts: readonly RawSpan[], writer: BodyWriter): void {
  const tokens = parts.flatMap((part) => tokensOf(raw, part));
  let isStarted = false;
  let gap: Token[] = [];
  for (const token of tokens) {
    if (token.isWhiteSpace) {
      gap.push(token);
      continue;
    }
    const [only] = gap;
    if (!isStarted && !writer.isEmpty) writer.fold(PARAGRAPH_BREAK);
    else if (isStarted && only !== undefined) {
      const isPlainSpace = gap.length === 1 && raw.slice(only.startUtf16, only.endUtf16) === " ";
      if (isPlainSpace) writer.copy(raw, only.startUtf16, only.endUtf16);
      else writer.fold(" ");
    }
    writer.copy(raw, token.startUtf16, token.endUtf16);
    isStarted = true;
    gap = [];
  }
}

/**
 * Folds kept units into a body.
 *
 * @param raw the decoded text
 * @param units the paragraphs to keep, ascending
 * @param dropped spans inside them to leave out, ascending
 * @returns the body without leading or trailing white space, and its map. A paragraph of which nothing is left gives
 *   no empty paragraph. O(n).
 */
export function foldBody(raw: string, units: readonly RawSpan[], dropped: readonly RawSpan[]): FoldedBody {
  const writer = new BodyWriter();
  let from = 0;
  for (const unit of units) {
    while ((dropped[from]?.rawEndUtf16 ?? Infinity) <= unit.rawStartUtf16) from += 1;
    const inside: RawSpan[] = [];
    for (let at = from; (dropped[at]?.rawStartUtf16 ?? Infinity) < unit.rawEndUtf16; at += 1) {
      const span = dropped[at];
      if (span !== undefined) inside.push(span);
    }
    writeUnit(raw, keptParts(unit, inside), writer);
  }
  return writer.finish();
}
