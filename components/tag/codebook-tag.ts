/** A tag as the codebook's islands get it, and what they read from the tree. Pure. */
import type { TagHue } from "#lib/text/tag-hue.ts";

export type CodebookEntry = {
  tagId: string;
  parentId: string | null;
  name: string;
  definition: string;
  hue: TagHue;
  key: string | null;
  revision: number;
  depth: number;
  annotationCount: number;
  articleCount: number;
};

/** A tag's place among its siblings, from 0, and how many there are. Entries are in the order of the tree. */
export function placeOf(
  entries: readonly CodebookEntry[],
  tag: CodebookEntry,
): { index: number; count: number } {
  const siblings = entries.filter((other) => other.parentId === tag.parentId);
  return { index: siblings.findIndex((other) => other.tagId === tag.tagId), count: siblings.length };
}

/** The tag and all below it: in the tree's order these stand in a row. */
export function subtreeOf(entries: readonly CodebookEntry[], tag: CodebookEntry): CodebookEntry[] {
  const start = entries.findIndex((other) => other.tagId === tag.tagId);
  const below = entries.slice(start + 1);
  const end = below.findIndex((other) => other.depth <= tag.depth);
  return [tag, ...(end === -1 ? below : below.slice(0, end))];
}

/** Where a tag can be moved: any tag outside its own subtree, where it fits above the deepest level. */
export function possibleParents(
  entries: readonly CodebookEntry[],
  tag: CodebookEntry,
  levels: number,
): CodebookEntry[] {
  const inside = subtreeOf(entries, tag);
  const height = Math.max(...inside.map((other) => other.depth)) - tag.depth;
  const ids = new Set(inside.map((other) => other.tagId));
  return entries.filter((other) => !ids.has(other.tagId) && other.depth + 1 + height < levels);
}
