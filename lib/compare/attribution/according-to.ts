/** Attributions without a verb: "according to Vale", "Minister: dam unsafe", "“…” — Anna Vale". */
import { contentEnd } from "#lib/compare/attribution/content-end.ts";
import { type Found, nonEmpty, trimmedEnd } from "#lib/compare/attribution/found.ts";
import { nounPhraseFrom } from "#lib/compare/attribution/phrase-behind.ts";
import { isSetting, type Range } from "#lib/compare/attribution/phrase-words.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

const isOpening = (words: Word[], index: number, floor: number) =>
  index === floor ||
  ["conjunction", "colon", "dash", "stop"].includes(words[index - 1]?.class ?? "") ||
  (words[index - 1]?.class === "comma" && words[index - 2]?.class === "conjunction");

/** "According to Vale, …" and "…, according to Vale", from the "according" at `index`. */
export function accordingTo(words: Word[], index: number, floor: number): Found | null {
  if (words[index]?.lower !== "according" || words[index + 1]?.lower !== "to") return null;
  const source = nounPhraseFrom(words, index + 2);
  if (!source) return null;
  const cue = { from: index, to: index + 2 };
  const behind = isOpening(words, index, floor)
    ? withContentBehind(words, untilComma(words, source), cue)
    : null;
  if (behind !== null || index === floor) return behind;
  const front = nonEmpty(words, { from: floor, to: trimmedEnd(words, floor, index) });
  return front && { source, cue, pieces: [front], kind: "statement" };
}

/** "According to Vale, the gate is shut" has no apposition; "According to Vale, the minister, it is shut" has. */
function untilComma(words: Word[], source: Range): Range {
  if (words[source.to]?.class === "comma") return source;
  const comma = words.findIndex(({ class: is }, at) => at > source.from && is === "comma");
  return comma < 0 || comma > source.to ? source : { from: source.from, to: comma };
}

const SETTING_WORDS = 12;

function withContentBehind(words: Word[], source: Range, cue: Range): Found | null {
  let at = source.to;
  while (at < words.length && isSetting(words, at)) at++;
  while (at < words.length && words[at]?.class !== "comma" && at < source.to + SETTING_WORDS) at++;
  const piece = nonEmpty(words, { from: at, to: contentEnd(words, at + 1) });
  return piece && { source, cue, pieces: [piece], kind: "statement" };
}

/** Name a kind of text, not who speaks. */
const LABELS =
  /^(?:latest|analysis|opinion|exclusive|watch|video|update|breaking|photos|live|explainer|commentary|review|editorial|news|factbox|timeline|profile)$/;

const MOST_WORDS_BEFORE_COLON = 8;
const MOST_WORDS_OF_HEADLINE = 25;

/** "Minister: dam unsafe" in a headline, "Vale: “It is shut.”" anywhere. */
export function beforeColon(words: Word[], isHeadline: boolean): Found | null {
  const colon = words.slice(0, MOST_WORDS_BEFORE_COLON + 1).findIndex(({ lower }) => lower === ":");
  if (colon < 1 || colon === words.length - 1) return null;
  if (isBetweenFigures(words, colon)) return null;
  const source = { from: 0, to: colon };
  const name = words.slice(0, colon);
  if (!name.every(isInName) || LABELS.test(name.at(-1)?.lower ?? "")) return null;
  const isQuotation = words[colon + 1]?.class === "quotation";
  const isTurn = words.slice(0, colon).every(({ isAllCapitals }) => isAllCapitals);
  if (!isQuotation && !isTurn && (!isHeadline || words.length > MOST_WORDS_OF_HEADLINE)) return null;
  const piece = nonEmpty(words, { from: colon + 1, to: trimmedEnd(words, colon + 1, words.length) });
  return piece && { source, cue: { from: colon, to: colon + 1 }, pieces: [piece], kind: "statement" };
}

/** "At 4:40 on Tuesday". */
const isBetweenFigures = (words: Word[], colon: number) =>
  words[colon - 1]?.class === "number" && words[colon]?.endUtf16 === words[colon + 1]?.startUtf16;

function isInName({ class: is }: Word): boolean {
  return ["name", "noun", "possessive", "determiner", "preposition", "number"].includes(is);
}

/** "“…” — Anna Vale, the minister", a quotation and its name alone. */
export function behindDash(words: Word[]): Found | null {
  if (words[0]?.class !== "quotation" && words[0]?.class !== "stop") return null;
  const dash = words.findIndex(({ class: is }) => is === "dash");
  const quotations = words.slice(0, dash);
  if (dash < 1 || !quotations.every(({ class: is }) => is === "quotation" || is === "stop")) return null;
  const source: Range | null = words[dash + 1]?.class === "name" ? nounPhraseFrom(words, dash + 1) : null;
  if (!source || trimmedEnd(words, dash, words.length) > source.to) return null;
  const piece = nonEmpty(words, { from: 0, to: dash });
  return piece && { source, cue: { from: dash, to: dash + 1 }, pieces: [piece], kind: "statement" };
}
