/**
 * How many texts speak for and against a claim, and whether somebody has stated that two of them are independent. Sharing
 * no text is not independence: that is a person's word, and counts only between two origins that say the same. Pure.
 */

export type OriginOfClaim = {
  stance: "supports" | "disputes" | "mentions";
  articleIds: readonly string[];
};

export type StatementOfClaim = { articleAId: string; articleBId: string };

/** stands: it counts; sameOrigin: both are of one text by now; noEvidence: one of them has no evidence that counts. */
export type StatementWeight = "stands" | "sameOrigin" | "noEvidence";

/** What a statement weighs, given the claim's origins as they are now. */
export function weighStatement(
  { articleAId, articleBId }: StatementOfClaim,
  origins: readonly OriginOfClaim[],
): StatementWeight {
  const withBoth = (stance: OriginOfClaim["stance"]) => {
    const of = (id: string) =>
      origins.filter((origin) => origin.stance === stance && origin.articleIds.includes(id));
    return { a: of(articleAId), b: of(articleBId) };
  };
  const sides = [withBoth("supports"), withBoth("disputes")].filter(
    ({ a, b }) => a.length > 0 && b.length > 0,
  );
  if (sides.length === 0) return "noEvidence";
  return sides.some(({ a, b }) => a.every((origin) => !b.includes(origin))) ? "stands" : "sameOrigin";
}

/** "1 text origin; independence not assessed", as it is said wherever origins are counted. */
export function sayOrigins(count: number, statements: number): string {
  const origins = `${count} text ${count === 1 ? "origin" : "origins"}`;
  if (count === 0) return origins;
  return statements > 0
    ? `${origins}; two stated to be independent`
    : `${origins}; independence not assessed`;
}
