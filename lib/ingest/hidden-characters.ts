/** A file's warning about the characters its readers would not see, counted by kind. */

import { findHiddenCharacters, type HiddenKind } from "#lib/text/visible-characters.ts";
import type { SourceWarning } from "./source-text.ts";

const WORDS: Readonly<Record<HiddenKind, readonly [string, string]>> = {
  direction: ["control of writing direction", "controls of writing direction"],
  "zero-width": ["zero-width character", "zero-width characters"],
  "soft hyphen": ["soft hyphen", "soft hyphens"],
  tag: ["tag character", "tag characters"],
  selector: ["stray variation selector", "stray variation selectors"],
  control: ["control character", "control characters"],
  unreadable: [
    "character that could not be read (a NUL, half of a pair, or broken bytes)",
    "characters that could not be read (NULs, halves of pairs, or broken bytes)",
  ],
};

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });

/**
 * Warns of hidden characters.
 *
 * @param text a source's canonical text
 * @returns one warning with their numbers and the line of the first; none where all is seen. O(n).
 */
export function warnOfHiddenCharacters(text: string): SourceWarning[] {
  const found = findHiddenCharacters(text);
  const [first] = found;
  if (first === undefined) return [];
  const counts = new Map<HiddenKind, number>();
  for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const named = [...counts].map(
    ([kind, count]) => `${count.toLocaleString("en-GB")} ${WORDS[kind][count === 1 ? 0 : 1]}`,
  );
  const line = text.slice(0, first.startUtf16).split("\n").length;
  const kept =
    found.length === 1
      ? "It is kept, and shown where it stands."
      : "They are kept, and shown where they stand.";
  const message = `The text holds ${LIST.format(named)}. ${kept}`;
  return [{ code: "hidden_characters", message, line }];
}
