/** Tags that fit what was typed: names that begin so first, then those with a word that does, then those that contain it. Pure. */

const fold = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function rank(name: string, typed: string): number {
  const folded = fold(name);
  if (folded.startsWith(typed)) return 0;
  if (folded.split(/\P{L}+/u).some((word) => word.startsWith(typed))) return 1;
  return folded.includes(typed) ? 2 : 3;
}

/** Accents and case count for nothing. `hasExact`: a tag of just this name is there. O(tags · name). */
export function matchTags<Tag extends { name: string }>(
  tags: readonly Tag[],
  typed: string,
): { matches: Tag[]; hasExact: boolean } {
  const wanted = fold(typed.trim());
  const ranked = tags.map((tag) => ({ tag, rank: rank(tag.name, wanted) })).filter((one) => one.rank < 3);
  return {
    matches: ranked.toSorted((a, b) => a.rank - b.rank).map(({ tag }) => tag),
    hasExact: tags.some((tag) => tag.name.trim().toLowerCase() === typed.trim().toLowerCase()),
  };
}
