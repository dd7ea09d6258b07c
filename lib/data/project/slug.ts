/** A project's place in addresses, made from its name once and kept when the name changes. Pure. */

const maxLength = 50;
/** Letters that do not come apart into a Latin letter and a mark. */
const spelledOut: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/** Latin letters, digits and single hyphens, at most 50; `project` for a name that has none of these. */
export function slugOf(name: string): string {
  const folded = name
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "");
  const slug = folded.replace(/[^a-z0-9]+/g, "-").slice(0, maxLength);
  return slug.replace(/^-+|-+$/g, "") || "project";
}

/** The slug itself, or with the first number from 2 on that is not taken. O(taken). */
export function freeSlug(slug: string, taken: readonly string[]): string {
  const used = new Set(taken);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!used.has(candidate)) return candidate;
  }
}
