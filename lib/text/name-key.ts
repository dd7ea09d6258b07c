/** The form in which names of sources, tags and aliases are compared: what looks the same counts as the same. */

/**
 * Folds case, compatibility forms (full-width letters, ligatures) and white space.
 *
 * @param name a name as a person or a text writes it
 * @returns the key two names share when they are one; empty for a blank name
 */
export function nameKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}
