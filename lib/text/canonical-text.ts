/**
 * Canonical text: the form in which any imported text is stored. It changes units one for one only, so that an
 * offset into the decoded text is an offset into the stored text. It is not a cleaner and folds no white space.
 */

const REPLACEMENT = "\uFFFD";
/** With the `u` flag a surrogate pair is one character, so the range matches lone surrogates alone. */
const NOT_STORABLE = /[\0\uD800-\uDFFF]/gu;

/**
 * Replaces NUL and lone surrogates, which PostgreSQL's `text` cannot hold, by U+FFFD.
 *
 * @param text any JavaScript string
 * @returns a well-formed string of the same length in UTF-16 units, without NUL. O(n).
 */
export function canonicalText(text: string): string {
  return text.replace(NOT_STORABLE, REPLACEMENT);
}
