/**
 * Which credibilities may be given to an item. STANAG 2511's 1 is "confirmed by other sources", and other means
 * independent: as long as no analyst has stated that two of a claim's text origins are independent, at most 2 is offered.
 */
import { CREDIBILITIES, type Credibility } from "./admiralty.ts";

/** Statements by analysts, on this claim, that two text origins are independent, as far as they stand and weigh. */
export type StatedIndependence = { statements: number };

/** Nothing has been stated. */
export const nothingStated: StatedIndependence = { statements: 0 };

/** Why 1 is not offered, for the person. */
export const whyNotOne =
  "1 needs independence: until an analyst has stated that two origins are independent, at most 2.";

/** Why 1 is offered, for the person. */
export const whyOne = "1 is offered: it is stated that two origins of this claim are independent.";

/** Best first; without 1 where nothing is stated, unless it is the grade that was given already. */
export function offeredCredibilities(
  { statements }: StatedIndependence,
  given: Credibility | null = null,
): readonly Credibility[] {
  return statements > 0 || given === 1
    ? CREDIBILITIES
    : CREDIBILITIES.filter((credibility) => credibility !== 1);
}

/** Null when the credibility may be given (null: not graded yet); else what to say to the person. */
export function credibilityProblem(
  credibility: Credibility | null,
  stated: StatedIndependence,
): string | null {
  if (credibility === null || offeredCredibilities(stated).includes(credibility)) return null;
  return whyNotOne;
}
