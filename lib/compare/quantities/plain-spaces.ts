/** White space as the rules of this folder expect it, unit for unit, so that offsets hold. */

const LONE_SPACE = /\n(?<!\n[^\S\n]*\n)(?![^\S\n]*\n)|[^\S\n ]/gu;

/**
 * A text in which a line break inside a paragraph, a tab or a no-break space is a plain space; empty lines stay.
 *
 * @returns a text of the same length. O(n).
 */
export function plainSpaces(text: string): string {
  return text.replace(LONE_SPACE, " ");
}
