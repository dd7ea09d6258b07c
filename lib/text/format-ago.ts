/** An age inside a sentence. Pure. */
import { formatAge } from "./format-date.ts";

/** "just now", "18 min ago", "2 h ago", "3 d ago", from a week on "on 14 Mar 2031". */
export function formatAgo(instant: Date, now: Date): string {
  const age = formatAge(instant, now);
  if (age === "just now") return age;
  return /^\d+ (min|h|d)$/.test(age) ? `${age} ago` : `on ${age}`;
}
