/** What the project has already of an article to come, and what was decided about it, in the screen's few words. Pure. */
import type { ChipTone } from "#components/ui/chip.tsx";
import type { WriteAs } from "#lib/data/import/corrections.ts";
import type { KnownArticle } from "#lib/data/import/known/known-article.ts";

export type KnownState = {
  known: readonly KnownArticle[];
  /** What a person decided; null: nobody has. */
  as: WriteAs | null;
  needsDecision: boolean;
  /** The same text stands earlier in this very import. */
  isCopyHere: boolean;
  /** Nearly the same does. */
  isNearCopyHere: boolean;
  /** All it could be like has been looked through: until then nothing is called new. */
  isLookedUp: boolean;
};

export type KnownChip = { word: string; tone: ChipTone };

export const KIND_WORDS: Record<KnownArticle["kind"], string> = {
  exactCopy: "exact copy of",
  nearCopy: "near copy of",
  newVersion: "perhaps a new version of",
};

const decided: Record<WriteAs["kind"], KnownChip> = {
  new: { word: "new article, decided", tone: "supports" },
  copy: { word: "copy of a known one", tone: "neutral" },
  version: { word: "new version of a known one", tone: "accent" },
  versionHere: { word: "later version of one here", tone: "accent" },
  copyHere: { word: "copy of one here", tone: "neutral" },
};

/** The strongest thing to say, in one chip. */
export function knownChip(state: KnownState): KnownChip {
  const { known, as, needsDecision, isCopyHere, isNearCopyHere, isLookedUp } = state;
  const kinds = new Set(known.map(({ kind }) => kind));
  const isLikeAnother = kinds.size > 0 || isCopyHere || isNearCopyHere;
  if (as !== null && (as.kind !== "new" || isLikeAnother)) return decided[as.kind];
  if (needsDecision) return { word: "to decide: new version?", tone: "caution" };
  if (kinds.has("exactCopy")) return { word: "exact copy", tone: "neutral" };
  if (isCopyHere) return { word: "exact copy in this import", tone: "neutral" };
  if (kinds.has("newVersion")) return { word: "new version?", tone: "caution" };
  if (kinds.has("nearCopy")) return { word: "near copy", tone: "caution" };
  if (isNearCopyHere) return { word: "near copy in this import", tone: "caution" };
  return isLookedUp ? { word: "new", tone: "supports" } : { word: "being looked up", tone: "neutral" };
}

/** A decision as the value of a radio button, and back. */
export function decisionValue(as: WriteAs | null): string | null {
  if (as === null) return null;
  if (as.kind === "new") return "new";
  return `${as.kind} ${"plannedId" in as ? as.plannedId : as.articleId}`;
}

/** @returns null when the value is none */
export function decisionOf(value: string): WriteAs | null {
  if (value === "new") return { kind: "new" };
  const [kind, id] = value.split(" ");
  if (id === undefined) return null;
  if (kind === "versionHere" || kind === "copyHere") return { kind, plannedId: id };
  return kind === "copy" || kind === "version" ? { kind, articleId: id } : null;
}
