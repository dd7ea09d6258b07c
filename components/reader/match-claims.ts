/** Claims that share words with what is typed, the most first. Pure. */

const MOST_SHOWN = 5;

const wordsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2),
  );

/** At most five; without anything typed the newest ones. The last word typed may be unfinished. O(words of all claims). */
export function matchClaims<Claim extends { number: number; text: string }>(
  claims: readonly Claim[],
  typed: string,
): Claim[] {
  const wanted = [...wordsOf(typed)];
  if (wanted.length === 0) return claims.toSorted((a, b) => b.number - a.number).slice(0, MOST_SHOWN);
  const last = wanted.at(-1) ?? "";
  const scored = claims.map((claim) => {
    const words = wordsOf(claim.text);
    const whole = wanted.filter((word) => words.has(word)).length;
    const begun = words.has(last) ? 0 : Number([...words].some((word) => word.startsWith(last)));
    return { claim, score: whole + begun };
  });
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || b.claim.number - a.claim.number)
    .slice(0, MOST_SHOWN)
    .map(({ claim }) => claim);
}
