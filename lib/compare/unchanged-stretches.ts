/** The parts of a shared passage that its changes leave alone: the same words on both sides, so that places map closely. */
import type { Passage } from "./comparison.ts";

export type SharedStretch = Pick<Passage, "aStartUtf16" | "aEndUtf16" | "bStartUtf16" | "bEndUtf16">;

/** `changes` are the passage's own, in order. Stretches that are empty on a side are left out. O(changes). */
export function unchangedStretches(whole: SharedStretch, changes: readonly SharedStretch[]): SharedStretch[] {
  let [a, b] = [whole.aStartUtf16, whole.bStartUtf16];
  const stretches: SharedStretch[] = [];
  for (const change of changes) {
    stretches.push({
      aStartUtf16: a,
      aEndUtf16: change.aStartUtf16,
      bStartUtf16: b,
      bEndUtf16: change.bStartUtf16,
    });
    [a, b] = [change.aEndUtf16, change.bEndUtf16];
  }
  stretches.push({ aStartUtf16: a, aEndUtf16: whole.aEndUtf16, bStartUtf16: b, bEndUtf16: whole.bEndUtf16 });
  return stretches.filter((one) => one.aStartUtf16 < one.aEndUtf16 && one.bStartUtf16 < one.bEndUtf16);
}
