/** The families of quotation marks, and where a character opens or closes one. */

export type MarkFamily = {
  openers: string;
  closers: string;
  /** Used for apostrophes as well. */
  isSingle: boolean;
  /** Opening and closing marks differ enough to tell which one a mark is. */
  nests: boolean;
};

export const MARK = /[“”„«»"'‘’‹›「」『』]/g;

const FAMILIES: readonly MarkFamily[] = [
  { openers: "“", closers: '”“"', isSingle: false, nests: true },
  { openers: "„", closers: '“”"', isSingle: false, nests: true },
  { openers: "«", closers: "»", isSingle: false, nests: true },
  { openers: "»", closers: "«", isSingle: false, nests: true },
  { openers: "「", closers: "」", isSingle: false, nests: true },
  { openers: "『", closers: "』", isSingle: false, nests: true },
  { openers: '"', closers: '"”', isSingle: false, nests: false },
  { openers: "‘", closers: "’'", isSingle: true, nests: false },
  { openers: "‹", closers: "›", isSingle: true, nests: true },
  { openers: "'", closers: "'’", isSingle: true, nests: false },
];

const isWordCharacter = (character: string) => /[\p{L}\p{N}\p{M}]/u.test(character);
const isSpace = (character: string) => character === "" || /\s/u.test(character);

/** The family that the character at `at` opens; null when it opens none: an apostrophe, a closing mark, inches. */
export function familyOpenedAt(text: string, at: number): MarkFamily | null {
  const mark = text[at] ?? "";
  const family = FAMILIES.find(({ openers }) => openers === mark);
  if (!family) return null;
  const before = text[at - 1] ?? "";
  const after = text[at + 1] ?? "";
  if (isWordCharacter(before) && !/[「『]/.test(mark)) return null;
  if (mark === "»" && (!isWordCharacter(after) || /[.!?,]/.test(before))) return null;
  // French sets a space inside guillemets, nobody inside the others.
  if (isSpace(after) && mark !== "«") return null;
  return family;
}

/** Whether the character at `at` may close a quotation of `family` in `text`. */
export function mayClose(text: string, at: number, family: MarkFamily): boolean {
  const mark = text[at] ?? "";
  if (!family.closers.includes(mark)) return false;
  const before = text[at - 1] ?? "";
  const after = text[at + 1] ?? "";
  if (mark === "»") return true;
  // A mark behind white space opens, or is stray; one in front of a letter is an apostrophe or opens.
  if (isSpace(before) || isWordCharacter(after)) return /[」』”]/.test(mark) && !isSpace(before);
  return true;
}
