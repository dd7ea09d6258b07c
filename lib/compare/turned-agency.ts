/**
 * Who acts, told by pronouns: "I have asked the office" against "the office has asked me" has no passive in it, yet
 * turns the sentence round. English pronouns, which alone show their case.
 */
import type { WordChange } from "#lib/compare/comparison.ts";
import { tokenize } from "#lib/text/tokens.ts";

const objectOf: ReadonlyMap<string, string> = new Map([
  ["i", "me"],
  ["he", "him"],
  ["she", "her"],
  ["we", "us"],
  ["they", "them"],
]);
const inOrder = ["number", "negation", "hedge", "modality", "agency", "name"] as const;

type Side = "a" | "b";

const normsOf = (text: string) => new Set(tokenize(text).map((token) => token.norm));

function withAgency(change: WordChange): WordChange {
  return {
    ...change,
    touches: inOrder.filter((touch) => touch === "agency" || change.touches.includes(touch)),
  };
}

/**
 * The same changes, with agency named on those that take a pronoun from the subject's place on one side to the object's
 * on the other. Expects the changes of one passage or quotation. O(changes²) in the few that hold such pronouns.
 */
export function withTurnedAgency(changes: readonly WordChange[]): WordChange[] {
  const norms = changes.map((change) => ({ a: normsOf(change.a), b: normsOf(change.b) }));
  const turned = new Set<number>();
  for (const [subject, object] of objectOf) {
    for (const [one, other] of [
      ["a", "b"],
      ["b", "a"],
    ] as const satisfies [Side, Side][]) {
      const acting = norms.flatMap((side, at) =>
        side[one].has(subject) && !side[other].has(subject) ? [at] : [],
      );
      const actedOn = norms.flatMap((side, at) =>
        side[other].has(object) && !side[one].has(object) ? [at] : [],
      );
      if (acting.length > 0 && actedOn.length > 0) for (const at of [...acting, ...actedOn]) turned.add(at);
    }
  }
  return changes.map((change, at) => (turned.has(at) ? withAgency(change) : change));
}
