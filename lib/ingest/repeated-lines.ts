/**
 * Lines that are furniture because they recur across files: what a site prints on every page. Found from the files'
 * texts alone; what an article says is not among them, be it ever so often copied. Pure, and linear in the texts.
 */

import { readByline } from "./byline.ts";
import { readDateLine } from "./date-line.ts";
import { createLineRegister, type FileLines, isRunningText, type LineRegister } from "./line-register.ts";
import { hasOutletWord } from "./outlet-names.ts";
import { groupNearCopies } from "./repeated-texts.ts";
import { countWords } from "./unit-shape.ts";

/** In fewer independent files a line may recur by chance. */
const MIN_FILES = 3;
/** A whole sentence needs more, for articles quote and repeat sentences. */
const MIN_FILES_OF_TEXT = 4;
/** The share of a line's occurrences that must stand outside the running text. */
const MIN_OUTSIDE_SHARE = 0.8;
const MAX_LABEL_WORDS = 20;

/** Lines an article's head needs: who wrote it, when, and where it ran. */
function belongsToHead(line: string): boolean {
  if (readByline(line) !== null || readDateLine(line) !== null) return true;
  return countWords(line) <= 4 && hasOutletWord(line);
}

/** In how many groups of near copies each line stands that was read more than once. */
function countGroups(
  files: readonly FileLines[],
  groups: readonly number[],
  { wordingOf }: LineRegister,
): Map<number, number> {
  const found = new Map<number, Set<number>>();
  files.forEach(({ lines }, at) => {
    for (const line of lines) {
      if (wordingOf(line) === undefined) continue;
      const known = found.get(line);
      if (known === undefined) found.set(line, new Set([groups[at] ?? at]));
      else known.add(groups[at] ?? at);
    }
  });
  return new Map([...found].map(([line, { size }]) => [line, size]));
}

type Standing = { outside: number; all: number; detached: number };

/** Positions outside the running text with a recurring label between them and it. */
function detachedPositions(
  { lines }: FileLines,
  first: number,
  last: number,
  isLabel: (at: number) => boolean,
): Set<number> {
  const detached = new Set<number>();
  const walk = (from: number, step: 1 | -1) => {
    let isParted = false;
    for (let at = from; at >= 0 && at < lines.length; at += step) {
      if (isParted) detached.add(at);
      isParted ||= isLabel(at);
    }
  };
  walk(last + 1, 1);
  walk(first - 1, -1);
  return detached;
}

/** How often each recurring line stands outside a file's own text, and how often parted from it by a recurring label. */
function readStanding(
  file: FileLines,
  isRecurring: (line: number) => boolean,
  into: Map<number, Standing>,
): void {
  const { lines, isText } = file;
  const isKnown = Array.from(lines, isRecurring);
  const isOwnText = (_: number, at: number) => isText[at] === 1 && isKnown[at] === false;
  const first = lines.findIndex(isOwnText);
  const last = lines.findLastIndex(isOwnText);
  if (first === -1) return;
  const detached = detachedPositions(file, first, last, (at) => isKnown[at] === true && isText[at] === 0);
  lines.forEach((line, at) => {
    if (isKnown[at] !== true) return;
    const standing = into.get(line) ?? { outside: 0, all: 0, detached: 0 };
    standing.all += 1;
    if (at < first || at > last) standing.outside += 1;
    if (detached.has(at)) standing.detached += 1;
    into.set(line, standing);
  });
}

function isFurniture(line: string, files: number, standing: Standing): boolean {
  if (standing.outside < MIN_OUTSIDE_SHARE * standing.all) return false;
  // A sentence right below the text may be its last; one below a menu or a heading is the page's.
  if (isRunningText(line))
    return files >= MIN_FILES_OF_TEXT && standing.detached >= MIN_OUTSIDE_SHARE * standing.all;
  return countWords(line) <= MAX_LABEL_WORDS;
}

/**
 * Finds the lines that recur across files as furniture.
 *
 * @param files the lines of an import's files, or of those of one source, as `register` has read them; equal and nearly
 *   equal files count once
 * @param among what the files are, for the rule's name
 * @returns line (white space folded) to the rule to name, as "repeats in 7 of 9 files of this import". Only lines of three
 *   independent files or more that stand outside the running text nearly always; whole sentences only of four or more
 *   and parted from it by another such line; never bylines, date lines or outlets' names. O(n) in the lines.
 */
export function findRepeatedAmong(
  files: readonly FileLines[],
  register: LineRegister,
  among = "files of this import",
): Map<string, string> {
  const groups = groupNearCopies(files);
  const total = new Set(groups).size;
  const counts = countGroups(files, groups, register);
  const isRecurring = (line: number) => (counts.get(line) ?? 0) >= MIN_FILES;
  const standings = new Map<number, Standing>();
  for (const file of files) readStanding(file, isRecurring, standings);
  const repeated = new Map<string, string>();
  for (const [number, standing] of standings) {
    const line = register.wordingOf(number) ?? "";
    const inFiles = counts.get(number) ?? 0;
    if (!/\p{L}/u.test(line) || belongsToHead(line) || !isFurniture(line, inFiles, standing)) continue;
    repeated.set(line, `repeats in ${inFiles} of ${total} ${among}`);
  }
  return repeated;
}

/** The same for texts at hand. */
export function findRepeatedLines(texts: readonly string[], among?: string): Map<string, string> {
  const register = createLineRegister();
  return findRepeatedAmong(texts.map(register.read), register, among);
}
