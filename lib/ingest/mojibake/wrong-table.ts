/**
 * Text of one single-byte encoding read by the table of another script ("Ïðèâåò", "Behцrde"). Its letters are no
 * language's as they stand, and those of one language in another table. Tables of one script (the west's for Poland's)
 * are not told apart here: too few of their letters differ to be sure.
 */

import { SINGLE_BYTE } from "../encoding/alphabets.ts";
import { fitLetters } from "../encoding/score-decoding.ts";
import { bytesBefore, byteTable } from "./byte-table.ts";

export type WrongTable = { readAs: string; really: string; score: number; letters: number };

/** Tables of the west and of Russia are the ones programs fall back to. */
const READ_AS = ["windows-1252", "windows-1251"];
const SAMPLE_UTF16 = 16 * 1024;
const MIN_LETTERS = 20;
/** At most this well as the text stands, at least that well in the other table. */
const MAX_OWN_FIT = 0.6;
const MIN_OTHER_FIT = 0.97;

const LETTER_BEYOND_ASCII = /(?=[^\0-\x7f])\p{L}/gu;
const EVERY_ALPHABET = SINGLE_BYTE.flatMap(({ alphabets }) => alphabets);

function sampleOf(text: string): string {
  const first = text.search(/[^\0-\x7f]/);
  return first === -1 ? "" : text.slice(text.lastIndexOf("\n", first) + 1).slice(0, SAMPLE_UTF16);
}

/**
 * Finds a text read by the wrong single-byte table.
 *
 * @returns both tables and how well the text fits the other one; null when it is readable as it stands, or in none. O(1)
 *   in a sample.
 */
export function findWrongTable(text: string): WrongTable | null {
  const sample = sampleOf(text);
  if ((sample.match(LETTER_BEYOND_ASCII)?.length ?? 0) < MIN_LETTERS) return null;
  if (fitLetters(sample, EVERY_ALPHABET).score > MAX_OWN_FIT) return null;
  for (const readAs of READ_AS) {
    const bytes = bytesBefore(sample, byteTable(readAs));
    if (bytes === null) continue;
    const others = SINGLE_BYTE.filter(({ label }) => label !== readAs).map(({ label, alphabets }) => ({
      readAs,
      really: label,
      ...fitLetters(new TextDecoder(label).decode(bytes), alphabets),
    }));
    const [best] = others.toSorted((a, b) => b.score - a.score);
    if (best !== undefined && best.score >= MIN_OTHER_FIT && best.letters >= MIN_LETTERS) return best;
  }
  return null;
}

/** The text read by the table it was written in; characters the wrong table does not have stay. O(n). */
export function repairWrongTable(
  text: string,
  { readAs, really }: Pick<WrongTable, "readAs" | "really">,
): string {
  const decoder = new TextDecoder(really);
  const meant = new Map(
    [...byteTable(readAs).byteOf].map(([character, byte]) => [
      character,
      decoder.decode(Uint8Array.of(byte)),
    ]),
  );
  return text.replace(/[^\0-\x7f]/g, (character) => meant.get(character) ?? character);
}
