/** When a comparison was made, as the foot of the page says it. Pure. */
import { formatAge } from "#lib/text/format-date.ts";

/** "Compared 2 min ago", "Compared just now", "Compared 14 Mar 2031". */
export function comparedWords(computedAt: Date, now: Date): string {
  const age = formatAge(computedAt, now);
  return /^\d+ (?:min|h|d)$/u.test(age) ? `Compared ${age} ago` : `Compared ${age}`;
}
