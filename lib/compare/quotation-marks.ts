/** The families of quotation marks, and where a character opens or closes one. */

export type MarkFamily = {
  openers: string;
  /** Its own closing mark first; the others close it in texts that mix their marks. */
  closers: string;
  /** Used for apostrophes as well. */
  isSingle: boolean;
};

export const MARK = /[“”„«»"'‘’‚‹›「」『』]/g;

const FAMILIES: readonly MarkFamily[] = [
  { openers: "“", closers: '”"“', isSingle: false },
  { openers: "„", closers: '“”"', isSingle: false },
  { openers: "«", closers: "»", isSingle: false },
  { openers: "»", closers: "«»", isSingle: false },
  { openers: "「", closers: "」", isSingle: false },
  { openers: "『", closers: "』", isSingle: false },
  { openers: '"', closers: '"”', isSingle: false },
  // Swedish and Finnish: the same mark on both sides.
  { openers: "”", closers: "”", isSingle: false },
  { openers: "‘", closers: "’'", isSingle: true },
  { openers: "‚", closers: "‘’", isSingle: true },
  { openers: "‹", closers: "›", isSingle: true },
  { openers: "›", closers: "‹", isSingle: true },
  { openers: "'", closers: "'’", isSingle: true },
];

const isWordCharacter = (character: string) => /[\p{L}\p{N}\p{M}]/u.test(character);
const isSpace = (character: string) => character === "" || /\s/u.test(character);
/** "'em", "’90s", "rock 'n' roll": letters left out, not something quoted. */
const ELISION = /^.(?:\d0s|\d\d\b|(?:em|til|tis|twas|twill|cause|bout|n|round|neath|tween)(?![\p{L}]))/iu;

const familyOf = (mark: string) => FAMILIES.find(({ openers }) => openers === mark) ?? null;

/** Whether the mark itself says that it opens, whatever stands around it. */
const opensByShape = (mark: string) => /[“„«「『]/.test(mark);

/** "said"The gate", "said“The gate": a space was lost in front of the mark. */
function opensWithoutSpace(mark: string, before: string, after: string): boolean {
  if (/[「『]/.test(mark)) return true;
  if (mark === "“") return isWordCharacter(after);
  return mark === '"' && /\p{Ll}/u.test(before) && /\p{Lu}/u.test(after);
}

/** The family that the character at `at` may open; null when it opens none: an apostrophe, a closing mark, inches. */
export function familyOpenedAt(text: string, at: number): MarkFamily | null {
  const mark = text[at] ?? "";
  const family = familyOf(mark);
  if (!family) return null;
  const before = text[at - 1] ?? "";
  const after = text[at + 1] ?? "";
  if (isWordCharacter(before) && !opensWithoutSpace(mark, before, after)) return null;
  // What ends a sentence stands behind its words; three full stops may begin a quotation.
  if (/[,;:!?)\]}]/.test(after) || (after === "." && text[at + 2] !== ".")) return null;
  if (/[»›”]/.test(mark) && (!isWordCharacter(after) || /[.!?,…]/.test(before))) return null;
  if (isSpace(after) && !opensByShape(mark)) return null;
  if (/['‘]/.test(mark) && ELISION.test(text.slice(at, at + 9))) return null;
  return family;
}

/** 'the term 'river reach,' " he said': a space keeps the inner quotation's mark apart from the outer one's. */
function closesBoth(text: string, at: number): boolean {
  const after = text[at + 1] ?? "";
  return /[\p{L}\p{N}.,!?…]['’] $/u.test(text.slice(Math.max(0, at - 4), at)) && !isWordCharacter(after);
}

/** Whether the character at `at` may close an open quotation of `family` in `text`. */
export function mayClose(text: string, at: number, family: MarkFamily): boolean {
  const mark = text[at] ?? "";
  if (!family.closers.includes(mark)) return false;
  const before = text[at - 1] ?? "";
  const after = text[at + 1] ?? "";
  if (/[«»」』‹›]/.test(mark))
    return mark !== family.openers || (!isSpace(before) && !isWordCharacter(after));
  if (mark === "”") return !isSpace(before) || !isWordCharacter(after);
  // A mark behind white space opens, or is stray; one in front of a letter is an apostrophe or opens, …
  if (isSpace(before)) return mark === '"' && closesBoth(text, at);
  // … unless a stop stands before it: "shut,"he said.
  return !isWordCharacter(after) || (!family.isSingle && /[.,!?…]/.test(before));
}

/** "the states' armies": a mark behind s and in front of a lower-case word may be a possessive. */
function looksPossessive(text: string, at: number): boolean {
  return /s$/i.test(text.slice(at - 1, at)) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
}

/** 'a 6" pipe', "6' 2": a straight mark behind a figure may be inches, feet, minutes or seconds. */
function looksMeasured(text: string, at: number): boolean {
  return (
    /["']/.test(text[at] ?? "") &&
    /\d/.test(text[at - 1] ?? "") &&
    /^(?:[\s-]?\p{Ll}|\s?\d|\s[x×]\s)/u.test(text.slice(at + 1, at + 4))
  );
}

/** Whether a mark that may close may as well be an apostrophe or a unit. */
export function isDoubtfulClosing(text: string, at: number, family: MarkFamily): boolean {
  return (family.isSingle && looksPossessive(text, at)) || looksMeasured(text, at);
}
