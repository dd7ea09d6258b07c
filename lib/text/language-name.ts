/** What a language is called in English. */

const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/**
 * Names a language.
 *
 * @param tag BCP 47
 * @returns its English name (CLDR); the tag itself where it has none; null for "und", and for what is no tag
 */
export function languageName(tag: string): string | null {
  try {
    return tag === "und" ? null : (names.of(tag) ?? tag);
  } catch {
    return null;
  }
}
