/** Which of many texts are near copies of one another: a story several outlets ran must not make its lines furniture. */

import type { FileLines } from "./line-register.ts";

/** Two texts that share this much of the shorter one's paragraphs are one. */
const MIN_SHARED = 0.5;
const MIN_SHARED_LINES = 2;

/**
 * Groups texts by the paragraphs they share with the first text that has them.
 *
 * @param files their lines, and which of them are running text
 * @returns the group of each file: the position of the group's first file. O(n): pairs are only those of a file and the
 *   first that holds a paragraph of it.
 */
export function groupNearCopies(files: readonly FileLines[]): number[] {
  const paragraphs = files.map(({ lines, isText }) => new Set(lines.filter((_, at) => isText[at] === 1)));
  const firstWith = new Map<number, number>();
  const groups: number[] = [];
  paragraphs.forEach((own, at) => {
    const shared = new Map<number, number>();
    for (const line of own) {
      const first = firstWith.get(line);
      if (first === undefined) firstWith.set(line, at);
      else shared.set(first, (shared.get(first) ?? 0) + 1);
    }
    const nearest = [...shared].sort((a, b) => b[1] - a[1])[0];
    const shorter = nearest === undefined ? 0 : Math.min(own.size, paragraphs[nearest[0]]?.size ?? 0);
    const isCopy =
      nearest !== undefined &&
      nearest[1] >= Math.min(MIN_SHARED_LINES, shorter) &&
      nearest[1] >= MIN_SHARED * shorter;
    groups.push(isCopy ? (groups[nearest[0]] ?? at) : at);
  });
  return groups;
}
