/** Whom a text gives a quotation to, with the words beside it that say so, and how changed words are shown. Pure. */
import type { QuotationSide, WordChange } from "#lib/compare/comparison.ts";
import { wordsAround } from "#lib/text/words-around.ts";

export type Beside = {
  /** Null: the text does not make it plain. */
  speaker: string | null;
  /** The words around the quotation in its sentence, an ellipsis in its place; empty where it fills its sentence. */
  words: string;
  /** The speaker's name stands in these words; else it stands further off. */
  isNamed: boolean;
};

const letters = /[\p{L}\p{N}]/u;
const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

/** `body` is the whole text. A quotation's marks are told with it and not with the words beside it. */
export function quotedBeside(body: string, side: QuotationSide): Beside {
  const { before, behind } = wordsAround(body, side);
  const around = `${before.replace(/["“„«‘']\s*$/u, "")}“…”${behind.replace(/^\s*[,.]?["”»’']/u, "")}`;
  const words = letters.test(before + behind) ? oneLine(around) : "";
  const { speaker } = side;
  return { speaker, words, isNamed: speaker !== null && words.includes(oneLine(speaker)) };
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
