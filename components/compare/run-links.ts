/**
 * The pairs of a passage's run with how many words differ between them, for the arc diagram. Bounded: of a long passage
 * that ran in very many other words the last pairs are told without the number. Pure.
 */
import type { Passage } from "#lib/compare/comparison.ts";
import { countChangedWords, readStretch, type Stretch } from "#lib/compare/word-changes.ts";
import type { RunLink } from "./run-layout.ts";

/** An article that carries the passage, with its words there. */
export type CarriedText = { versionId: string; articleId: string; text: string };

export type AlignedCarriers = { fromVersionId: string; toVersionId: string; kind: Passage["kind"] };

/** So many words are held against each other in all, both sides counted: half a second at worst. */
const mostWords = 300_000;

type Read = { articleId: string; stretch: Stretch; norms: string };

function readCarrier({ articleId, text }: CarriedText): Read {
  const stretch = readStretch(text, 0, text.length);
  return { articleId, stretch, norms: stretch.tokens.map(({ norm }) => norm).join(" ") };
}

/** Counts between two of the texts until `mostWords` are spent; equal texts cost nothing, nor do two that were counted. */
function counter(): (from: Read, to: Read) => number | null {
  const counted = new Map<string, number>();
  let left = mostWords;
  return (from, to) => {
    if (from.norms === to.norms) return 0;
    const key = JSON.stringify([from.norms, to.norms]);
    const known = counted.get(key);
    if (known !== undefined) return known;
    const words = from.stretch.tokens.length + to.stretch.tokens.length;
    if (words > left) return null;
    left -= words;
    const count = countChangedWords(from.stretch, to.stretch);
    counted.set(key, count);
    return count;
  };
}

function kindOf(kind: Passage["kind"], changedWords: number | null): Passage["kind"] {
  if (changedWords === 0) return "verbatim";
  return kind === "verbatim" && changedWords !== null ? "edited" : kind;
}

/**
 * One link a pair, however many passages joined them; pairs of which one is not among the carriers are passed over. A link
 * whose words were not counted has null for them.
 */
export function runLinks(carriers: readonly CarriedText[], aligned: readonly AlignedCarriers[]): RunLink[] {
  const byVersion = new Map(carriers.map((carrier) => [carrier.versionId, readCarrier(carrier)]));
  const count = counter();
  const links = new Map<string, RunLink>();
  for (const { fromVersionId, toVersionId, kind } of aligned) {
    const [from, to] = [byVersion.get(fromVersionId), byVersion.get(toVersionId)];
    const key = [fromVersionId, toVersionId].toSorted().join(" ");
    if (from === undefined || to === undefined || links.has(key)) continue;
    const changedWords = count(from, to);
    const articleIds = [from.articleId, to.articleId] as const;
    links.set(key, { articleIds, kind: kindOf(kind, changedWords), changedWords });
  }
  return [...links.values()];
}
