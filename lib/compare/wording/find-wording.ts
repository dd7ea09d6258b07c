/** What the shared passages of two texts say otherwise, found where they are compared and kept with them. */
import {
  attributionChangesOf,
  type FindAttributionChanges,
} from "#lib/compare/attribution-changes/find-attribution-changes.ts";
import type { Passage, WordChange } from "#lib/compare/comparison.ts";
import { findMovedParts, type MovedPart } from "#lib/compare/moved-parts/find-moved-parts.ts";
import { once } from "#lib/compare/once.ts";
import { passageChanges } from "#lib/compare/passage-words.ts";
import type { PreparedText } from "#lib/compare/prepared-text.ts";
import { type AliasGroups, renamer } from "#lib/compare/quantities/alias-names.ts";
import { swapPassage } from "#lib/compare/swap-sides.ts";
import { type MovedWording, type PassageWording, swapWording } from "./passage-wording.ts";

/** Each moved part is held against its counterpart, for what changed on the way. */
function wordMoved(a: string, b: string, passage: Passage, part: MovedPart): MovedWording {
  const changes = passageChanges(a, b, { ...passage, ...part });
  return {
    ...part,
    changes: changes.map(({ aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16 }) => ({
      aStartUtf16,
      aEndUtf16,
      bStartUtf16,
      bEndUtf16,
    })),
  };
}

function wordingInOrder(
  a: PreparedText,
  b: PreparedText,
  passages: readonly Passage[],
  aliases: AliasGroups,
): PassageWording[] {
  // Only where a passage changed anything is it asked who says what.
  const find = once(() =>
    attributionChangesOf(
      { text: a.text, said: a.said() },
      { text: b.text, said: b.said() },
      renamer(aliases),
    ),
  );
  const attributionsOf: FindAttributionChanges = (passage) =>
    passage.changes.length === 0 ? [] : find()(passage);
  return passages.map((passage) => {
    const changes: WordChange[] = passageChanges(a.text, b.text, passage);
    const parts = findMovedParts(a.text, b.text, passage, changes);
    const moved = parts.map((part) => wordMoved(a.text, b.text, passage, part));
    return { changes, moved, attributions: attributionsOf({ ...passage, changes, moved }) };
  });
}

/**
 * For each passage of A and B, in their order. `aliases`: by which names a project knows whom. Deterministic, and the same
 * from either side, but for the sides: choices between equally good readings are made on the texts in one fixed order.
 * O(words · edits) up to the limit of `equalRuns`; some 100 ms of processor for 430 changes in 40,000 UTF-16 units.
 */
export function findWording(
  a: PreparedText,
  b: PreparedText,
  passages: readonly Passage[],
  aliases: AliasGroups = [],
): PassageWording[] {
  if (a.text <= b.text) return wordingInOrder(a, b, passages, aliases);
  return wordingInOrder(b, a, passages.map(swapPassage), aliases).map(swapWording);
}
