/** What a bare number counts when the number beside it says so: "from 58 to 63", "1,112 deaths …, compared with 687". */

import type { Quantity } from "./quantity.ts";

export type Counting = Pick<Quantity, "unit" | "counted" | "kind" | "state">;

/** From the number before it. */
const AS_BEFORE =
  /^(?:[^.;:!?]{0,60}\b(?:compared (?:with|to)|up from|down from|against|versus|from|than|instead of|rather than|not)|[^.;:!?]{0,40}\b(?:and|to|then|but)(?: (?:to|another|later|by|only|again|now))?) (?:the |a |just |only )?$/iu;
/** From the number behind it. */
const AS_BEHIND =
  /^ (?:of|out of|among)(?: (?:the|its|their|his|her|those|some|about))?(?: (?:\p{Ll}+ )?[\p{L}-]+['’]s?)?(?: (?:about|some|around|nearly|estimated))? $|^(?: (?:in|on) [^,;:.()]{3,16})?,? to $/iu;
const NEW_STATE =
  /\b(?:kill|wound|injur|hurt|miss|displac|arrest|detain|captur|rescu|sav|evacuat|infect)[\p{L}]*(?: (?:another|at least|some|about))? $/iu;

/**
 * What a number that names nothing counts, from its neighbours in the sentence.
 *
 * @param gapBefore the text between the number before and this one; null when there is none in the sentence
 * @param gapBehind the same towards the next one
 * @returns null where the words between do not tie the two together
 */
export function inheritUnit(
  gapBefore: string | null,
  before: Counting | null,
  gapBehind: string | null,
  behind: Counting | null,
): Counting | null {
  if (gapBehind !== null && behind !== null && behind.unit !== null && behind.kind !== "share") {
    if (AS_BEHIND.test(gapBehind) && !(behind.kind === "money" && / of /u.test(gapBehind))) return behind;
  }
  if (gapBefore === null || before === null || before.unit === null) return null;
  if (before.kind !== "count" && before.kind !== "share" && before.kind !== "money") return null;
  if (NEW_STATE.test(gapBefore))
    return before.unit === "person" || before.state !== null ? { ...before, state: null } : null;
  return AS_BEFORE.test(gapBefore) ? before : null;
}

/** "claimed 130 lives", "40 lives were lost": as many people died. */
export function livesLost(before: string, counting: Counting, behind: string): Counting {
  const isLost =
    /\b(?:claim(?:ed|ing|s)|cost(?:ing|s)?|took|taking|lost|losing|loss of)(?: [\p{L}-]+){0,3} ?$/iu.test(
      before,
    );
  const isPassive = /^ (?:(?:were|have been|had been|was) )?(?:lost|claimed)(?!\p{L})/iu.test(behind);
  if (counting.unit !== "life" || !(isLost || isPassive)) return counting;
  return { ...counting, unit: "person", counted: "person", state: "dead" };
}

/** People are meant where somebody is dead, injured or missing and no noun stands there ("12 others were injured"). */
export function personByState({ unit, kind, state }: Counting): boolean {
  return (
    unit === null &&
    kind === "count" &&
    state !== null &&
    /^(?:dead|injured|missing|rescued|infected|detained)$/u.test(state)
  );
}
