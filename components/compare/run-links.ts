/** The pairs of a passage's run with how many words differ between them, for the arc diagram. Pure. */
import type { Passage } from "#lib/compare/comparison.ts";
import { readStretch, wordChanges } from "#lib/compare/word-changes.ts";
import { tokenize } from "#lib/text/tokens.ts";
import type { RunLink } from "./run-layout.ts";

/** An article that carries the passage, with its words there. */
export type CarriedText = { versionId: string; articleId: string; text: string };

export type AlignedCarriers = { fromVersionId: string; toVersionId: string; kind: Passage["kind"] };

/** Words that differ, counted on the side that has more of them. O(words²) at worst. */
export function countChangedWords(a: string, b: string): number {
  const changes = wordChanges(readStretch(a, 0, a.length), readStretch(b, 0, b.length));
  const sum = (side: "a" | "b") =>
    changes.reduce((total, change) => total + tokenize(change[side]).length, 0);
  return Math.max(sum("a"), sum("b"));
}

/** One link a pair, however many passages joined them; pairs of which one is not among the carriers are passed over. */
export function runLinks(carriers: readonly CarriedText[], aligned: readonly AlignedCarriers[]): RunLink[] {
  const byVersion = new Map(carriers.map((carrier) => [carrier.versionId, carrier]));
  const links = new Map<string, RunLink>();
  for (const { fromVersionId, toVersionId, kind } of aligned) {
    const [from, to] = [byVersion.get(fromVersionId), byVersion.get(toVersionId)];
    const key = [fromVersionId, toVersionId].toSorted().join(" ");
    if (from === undefined || to === undefined || links.has(key)) continue;
    const changedWords = countChangedWords(from.text, to.text);
    const told = changedWords === 0 ? "verbatim" : kind === "verbatim" ? "edited" : kind;
    links.set(key, { articleIds: [from.articleId, to.articleId], kind: told, changedWords });
  }
  return [...links.values()];
}
