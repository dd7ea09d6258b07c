/** Whom a text gives a quotation to, with the words beside it that say so, and how changed words are shown. Pure. */
import type { QuotationSide, WordChange } from "#lib/compare/comparison.ts";
import { wordsAround } from "#lib/text/words-around.ts";

export type Beside = {
  /** Null: the text does not make it plain. */
  speaker: string | null;
  /** The words around the quotation in its sentence, an ellipsis in its place; empty where it fills its sentence. */
  words: string;
  /** Where in these words those stand that give the quotation to somebody ("said"); null where they are not among them. */
  cue: { from: number; to: number } | null;
  /** The speaker's name stands in these words; else it stands further off. */
  isNamed: boolean;
};

const letters = /[\p{L}\p{N}]/u;
const inItsPlace = "“…”";
const fold = (text: string) => text.replace(/\s+/gu, " ");
const oneLine = (text: string) => fold(text).trim();

/** A quotation's marks are told with it and not with the words beside it. */
const withoutMark = {
  before: (text: string) => text.replace(/["“„«‘']\s*$/u, ""),
  behind: (text: string) => text.replace(/^\s*[,.]?["”»’']/u, ""),
};

/** Where the cue stands in the words around, `left` and `right` being what is left of those; null: not among them. */
function placeOfCue({ cue, startUtf16, endUtf16 }: QuotationSide, around: Around): Beside["cue"] {
  if (cue === null) return null;
  const { before, behind, left, right } = around;
  const isBefore = cue.endUtf16 <= startUtf16;
  const shift = isBefore
    ? before.length - startUtf16
    : left.length + inItsPlace.length + right.length - behind.length - endUtf16;
  const [from, to] = [cue.startUtf16 + shift, cue.endUtf16 + shift];
  const [least, most] = isBefore
    ? [before.startsWith("…") ? 1 : 0, left.length]
    : [left.length + inItsPlace.length, left.length + inItsPlace.length + right.length];
  return from < least || to > most ? null : { from, to };
}

type Around = { before: string; behind: string; left: string; right: string };

/** `body` is the whole text. */
export function quotedBeside(body: string, side: QuotationSide): Beside {
  const { before, behind } = wordsAround(body, side);
  const [left, right] = [withoutMark.before(before), withoutMark.behind(behind)];
  const { speaker } = side;
  if (!letters.test(before + behind)) return { speaker, words: "", cue: null, isNamed: false };
  const around = `${left}${inItsPlace}${right}`;
  const words = oneLine(around);
  const place = placeOfCue(side, { before, behind, left, right });
  const inWords = (at: number) => fold(around.slice(0, at)).trimStart().length;
  const cue = place && { from: inWords(place.from), to: inWords(place.to) };
  return { speaker, words, cue, isNamed: speaker !== null && words.includes(oneLine(speaker)) };
}

/** The same in one line, for whoever points at the quotation in its text. */
export function quotedBesideLine(body: string, side: QuotationSide): string {
  const { speaker, words } = quotedBeside(body, side);
  const whose = speaker === null ? "A quotation; nobody is named plainly" : `Said by ${speaker}`;
  return words === "" ? whose : `${whose}: ${words}`;
}

const signs = { ellipsis: "an ellipsis", brackets: "brackets" } as const;

/**
 * Which side shows the change openly, and by what: brackets stand around its own words, an ellipsis in the place of the
 * other's. Null where nothing shows it.
 */
export function shownByWords({ shownBy, a, b }: Pick<WordChange, "shownBy" | "a" | "b">): string | null {
  if (shownBy === undefined) return null;
  const hasInA = a !== "";
  if (shownBy === "ellipsis") return `shown by ${signs.ellipsis} on the ${hasInA ? "right" : "left"}`;
  if (hasInA && b !== "") return `shown by ${signs.brackets}`;
  return `shown by ${signs.brackets} on the ${hasInA ? "left" : "right"}`;
}
