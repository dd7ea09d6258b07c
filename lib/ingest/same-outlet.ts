/** Whether two names are one outlet's. */

function wordsOf(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== "the");
}

/** True for one outlet under two names: one holds the other's words, or is made of its initials. */
export function isSameOutlet(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  const initials = long.map((word) => word.charAt(0)).join("");
  if (short.join("") === long.join("")) return true;
  return short.every((word) => long.includes(word)) || (short.length === 1 && short[0] === initials);
}
