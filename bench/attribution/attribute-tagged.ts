/**
 * Attributions by the common way over parts of speech: a verb of saying, the noun phrase in front of it or else behind it,
 * and the quotations of its sentence or else the clause it governs; "according to". The verbs are the engine's own.
 */
import { cueVerbOf } from "#lib/compare/attribution/cue-verbs.ts";
import { findQuotations, type QuotationSpan } from "#lib/compare/find-quotations.ts";
import type { Piece, RolePieces } from "./polnear.ts";
import type { TaggedClass, TaggedWord, Tagger } from "./tagged-words.ts";

const NOMINAL: ReadonlySet<TaggedClass> = new Set(["noun", "modifier", "preposition"]);
const BETWEEN: ReadonlySet<TaggedClass> = new Set(["auxiliary", "other"]);

const isOf = (classes: ReadonlySet<TaggedClass>, word: TaggedWord | undefined) =>
  word !== undefined && classes.has(word.is);

function spanOf(words: readonly TaggedWord[]): Piece[] {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined
    ? []
    : [{ startUtf16: first.startUtf16, endUtf16: last.endUtf16 }];
}

function phraseBefore(words: readonly TaggedWord[], at: number): TaggedWord[] {
  let end = at;
  while (end > 0 && isOf(BETWEEN, words[end - 1])) end--;
  let start = end;
  while (start > 0 && isOf(NOMINAL, words[start - 1])) start--;
  const phrase = words.slice(start, end);
  return phrase.some(({ is }) => is === "noun") ? phrase : [];
}

function phraseBehind(words: readonly TaggedWord[], at: number): TaggedWord[] {
  let end = at + 1;
  while (isOf(NOMINAL, words[end])) end++;
  return words.slice(at + 1, end);
}

function bySaying(words: TaggedWord[], at: number, quoted: readonly QuotationSpan[]): RolePieces[] {
  const cue = spanOf(words.slice(at, at + 1));
  const before = phraseBefore(words, at);
  const source = before.length > 0 ? before : phraseBehind(words, at);
  const clause = before.length > 0 ? words.slice(at + 1) : words.slice(0, at);
  const content = quoted.length > 0 ? [...quoted] : spanOf(clause);
  return source.length === 0 || content.length === 0 ? [] : [{ source: spanOf(source), cue, content }];
}

function byAccording(words: TaggedWord[], at: number): RolePieces[] {
  if (words[at]?.word.toLowerCase() !== "according" || words[at + 1]?.word.toLowerCase() !== "to") return [];
  const source = phraseBehind(words, at + 1);
  const rest = at === 0 ? words.slice(at + 2 + source.length) : words.slice(0, at);
  if (source.length === 0 || rest.length === 0) return [];
  return [{ source: spanOf(source), cue: spanOf(words.slice(at, at + 2)), content: spanOf(rest) }];
}

export function attributeTagged(text: string, tag: Tagger): RolePieces[] {
  const quotations = findQuotations(text);
  return tag(text).flatMap((words) => {
    const [sentence] = spanOf(words);
    if (sentence === undefined) return [];
    const quoted = quotations.filter(
      ({ startUtf16, endUtf16 }) =>
        startUtf16 >= sentence.startUtf16 - 2 && endUtf16 <= sentence.endUtf16 + 2,
    );
    const isQuoted = ({ startUtf16 }: TaggedWord) =>
      quotations.some((span) => span.startUtf16 <= startUtf16 && startUtf16 < span.endUtf16);
    return words.flatMap((word, at) => {
      if (isQuoted(word)) return [];
      const isSaying = word.is === "verb" && cueVerbOf(word.word.toLowerCase()) !== null;
      return isSaying ? bySaying(words, at, quoted) : byAccording(words, at);
    });
  });
}
