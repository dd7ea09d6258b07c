/**
 * A text made ready to be compared with many: what is read in it alone is read once, when it is first needed. Holds some
 * seventy bytes a UTF-16 unit when all is read. Pure: what it gives depends on the text and the question only.
 */
import type { Attribution } from "./attribution/attribution.ts";
import { findAttributions } from "./attribution/find-attributions.ts";
import { type WhoSaysWhat, whoSaysWhat } from "./attribution/who-says-what.ts";
import { type QuotedText, quotedText } from "./compare-quotations.ts";
import { once } from "./once.ts";
import { type AliasGroups, aliasReader } from "./quantities/alias-names.ts";
import { type CountingText, readCountingText } from "./quantities/compare-quantities.ts";
import type { FindOptions } from "./quantities/find-quantities.ts";
import { type ReadSpeakers, readStatedSpeakers, statedSpeakers } from "./quantities/quantity-speaker.ts";
import { readQuotingText } from "./quotation.ts";
import { readWords, type TextWords } from "./reading.ts";

export type PreparedText = {
  text: string;
  words: () => TextWords;
  quoted: () => QuotedText;
  /** Who says what in it. */
  attributions: () => readonly Attribution[];
  /** The same with what is kept beside it: quotations of nobody, and words of doubt. */
  said: () => WhoSaysWhat;
  /** Who states what, for those who read numbers in it. */
  readSpeakers: ReadSpeakers;
  /** Its numbers, for these aliases and this day; the last question's answer is kept. */
  counting: (aliases: AliasGroups, options?: FindOptions) => CountingText;
};

type Answer = { question: string; answer: CountingText };

/** Reads nothing yet. */
export function prepareText(text: string): PreparedText {
  const attributions = once(() => findAttributions(text));
  // Numbers are read in plain spaces: most texts have no others, and their attributions are those of the text.
  const readSpeakers: ReadSpeakers = (plain, sentences) =>
    plain === text ? statedSpeakers(attributions()) : readStatedSpeakers(plain, sentences);
  let last: Answer | null = null;
  const counting: PreparedText["counting"] = (aliases, options = {}) => {
    if (options.readSpeakers !== undefined) return readCountingText(text, aliasReader(aliases), options);
    const question = JSON.stringify([aliases, options.writtenOn ?? null]);
    if (last?.question !== question) {
      const answer = readCountingText(text, aliasReader(aliases), { ...options, readSpeakers });
      last = { question, answer };
    }
    return last.answer;
  };
  return {
    text,
    words: once(() => readWords(text)),
    quoted: once(() => quotedText(readQuotingText(text, attributions))),
    attributions,
    said: once(() => whoSaysWhat(text, attributions())),
    readSpeakers,
    counting,
  };
}
