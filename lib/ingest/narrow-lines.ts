/**
 * Lines broken to a narrow width, as a newspaper's column comes out of OCR, or a wire's and a mail's text that was quoted
 * again and again. So short a line may as well be verse, a list, an address or a table's row: what is joined has to
 * show that sentences run on across its breaks.
 */

/** A line of the text, without the white space around it; an empty span for a blank line. */
export type TextLine = { startUtf16: number; endUtf16: number };

const MIN_WIDTH_UTF16 = 22;
const MAX_WIDTH_UTF16 = 50;
/** So many lines may be longer than the column is wide: a page's header, an address. */
const MAX_OUTLIERS = 2;
const MAX_OUTLIER_SHARE = 0.03;
/** Letters are not equally wide in print: a line of the column may have so many more, as a share. */
const MAX_OVER_WIDTH = 1.25;
/** A line that was filled has at least this share of the width. */
const MIN_FILLED = 0.6;
/** One that closes a sentence and is as full as this may still be followed by the next sentence. */
const MIN_NEARLY_FULL = 0.8;
const MIN_BREAKS = 6;
/** Of all breaks: those between filled lines, and those a sentence runs across beyond doubt. */
const MIN_FILLED_SHARE = 0.75;
const MIN_RUNNING_SHARE = 0.5;
/** Of a block's own breaks; in a list or a stanza hardly any line begins with a small letter. */
const MIN_RUNNING_IN_BLOCK = 0.34;

const OPEN_END = /[\p{L}\p{N},;\u2010-]$/u;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/u;
const ENTRY = /^(?:[•·*‣▪►–—>|-]|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/u;
const FIGURE_END = /\p{Nd}[%)]?$/u;
/** Columns inside a line, or the times a subtitle is shown. */
const COLUMNS = /\S(?:\t|\s{3,}|\s-->\s)\S/u;

type Line = { text: string; length: number };

function linesOf(text: string, spans: readonly TextLine[]): Line[] {
  return spans.map(({ startUtf16, endUtf16 }) => ({
    // Of a longer line nothing is asked.
    text: endUtf16 - startUtf16 > 2 * MAX_WIDTH_UTF16 ? "" : text.slice(startUtf16, endUtf16),
    length: endUtf16 - startUtf16,
  }));
}

/** The width of the column, a few longer lines passed over; null when the text is set otherwise. */
function columnWidth(lines: readonly Line[]): number | null {
  const lengths = lines.flatMap(({ length }) => (length > 0 ? [length] : [])).sort((a, b) => a - b);
  const outliers = Math.max(MAX_OUTLIERS, Math.floor(lengths.length * MAX_OUTLIER_SHARE));
  const width = lengths[lengths.length - 1 - outliers];
  return width !== undefined && width >= MIN_WIDTH_UTF16 && width <= MAX_WIDTH_UTF16 ? width : null;
}

/** True where a sentence runs from one line into the next beyond doubt. */
function runsOn(line: Line, next: Line): boolean {
  return OPEN_END.test(line.text) && /^\p{Ll}/u.test(next.text);
}

function isFilled({ length }: Line, width: number): boolean {
  return length >= MIN_FILLED * width && length <= MAX_OVER_WIDTH * width;
}

/** True when the first word of `next` did not fit behind `line`. */
function isFull(line: Line, next: Line, width: number): boolean {
  return isFilled(line, width) && line.length + 1 + (/^\S+/u.exec(next.text)?.[0].length ?? 0) > width;
}

/** Two lines that stand for themselves, whatever their lengths: entries of a list, rows of a table, scores. */
function areRows(line: Line, next: Line): boolean {
  if (ENTRY.test(next.text) || COLUMNS.test(line.text) || COLUMNS.test(next.text)) return true;
  return FIGURE_END.test(line.text) && FIGURE_END.test(next.text);
}

type Block = { first: number; last: number };

/** Lines with no blank one between them. */
function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  lines.forEach(({ length }, at) => {
    if (length === 0) return;
    const open = blocks.at(-1);
    if (open?.last === at - 1) open.last = at;
    else blocks.push({ first: at, last: at });
  });
  return blocks;
}

/** The positions of a block's lines that go on in the next one. */
function breaksOf({ first, last }: Block): number[] {
  return Array.from({ length: last - first }, (_, step) => first + step);
}

type Column = {
  lines: readonly Line[];
  width: number;
  /** Blank lines stand between its paragraphs, so that none ends inside a block. */
  isParted: boolean;
};

/** A block of fewer lines may be a heading. */
const MIN_PARAGRAPH_LINES = 3;

/** True when blank lines part paragraphs: blocks of some lines, nearly all closed as sentences. */
function arePartedByBlanks(lines: readonly Line[], blocks: readonly Block[]): boolean {
  const long = blocks.filter(({ first, last }) => last - first + 1 >= MIN_PARAGRAPH_LINES);
  const closed = long.filter(({ last }) => SENTENCE_END.test(lines[last]?.text ?? "")).length;
  return closed >= 2 && closed * 4 >= long.length * 3;
}

function lineAt({ lines }: Column, at: number): Line {
  return lines[at] ?? { text: "", length: 0 };
}

/** A column of prose: its lines are filled, and sentences run across most of their breaks. */
function isProseColumn(column: Column, blocks: readonly Block[]): boolean {
  const breaks = blocks.flatMap(breaksOf);
  const filled = breaks.filter((at) => isFilled(lineAt(column, at), column.width)).length;
  const running = breaks.filter((at) => runsOn(lineAt(column, at), lineAt(column, at + 1))).length;
  return (
    breaks.length >= MIN_BREAKS &&
    filled >= MIN_FILLED_SHARE * breaks.length &&
    running >= MIN_RUNNING_SHARE * breaks.length
  );
}

/** A block none of whose lines begins small, as where names follow one another: a sentence set into full lines. */
function isOneSentence(column: Column, block: Block): boolean {
  const isWrapped = (at: number) => {
    const [line, next] = [lineAt(column, at), lineAt(column, at + 1)];
    return isFull(line, next, column.width) && !areRows(line, next) && !SENTENCE_END.test(line.text);
  };
  return SENTENCE_END.test(lineAt(column, block.last).text) && breaksOf(block).every(isWrapped);
}

function joinsOf(column: Column, block: Block): number[] {
  const breaks = breaksOf(block);
  const running = breaks.filter((at) => runsOn(lineAt(column, at), lineAt(column, at + 1))).length;
  if (running < MIN_RUNNING_IN_BLOCK * breaks.length) return isOneSentence(column, block) ? breaks : [];
  return breaks.filter((at) => {
    const [line, next] = [lineAt(column, at), lineAt(column, at + 1)];
    if (!isFilled(line, column.width) || areRows(line, next)) return false;
    if (runsOn(line, next) || isFull(line, next, column.width)) return true;
    if (SENTENCE_END.test(line.text)) return column.isParted && line.length >= MIN_NEARLY_FULL * column.width;
    return /[\p{Ll},]$/u.test(line.text);
  });
}

/**
 * Finds the breaks inside sentences of a text set in a narrow column.
 *
 * @param text the decoded text
 * @param spans its lines, blank ones with them
 * @returns positions of the lines that the next one goes on from; null when the text is no narrow column of prose. O(n log n).
 */
export function narrowBreaks(text: string, spans: readonly TextLine[]): ReadonlySet<number> | null {
  const lines = linesOf(text, spans);
  const width = columnWidth(lines);
  if (width === null) return null;
  const blocks = blocksOf(lines);
  const column = { lines, width, isParted: arePartedByBlanks(lines, blocks) };
  if (!isProseColumn(column, blocks)) return null;
  return new Set(blocks.flatMap((block) => joinsOf(column, block)));
}
