/**
 * A text as sentences of classed words, in which a quotation is one word: what stands inside it is someone's, and its
 * stops end no sentence around it.
 */
import type { Span } from "#lib/compare/attribution/attribution.ts";
import { nameLikeWords } from "#lib/compare/attribution/names-like-words.ts";
import { settleVerbs } from "#lib/compare/attribution/settle-verbs.ts";
import { readWord, type Word } from "#lib/compare/attribution/word.ts";
import { findQuotations } from "#lib/compare/find-quotations.ts";
import { sentences } from "#lib/text/sentences.ts";

export type Sentence = Span & { words: Word[] /** Counted from 0. */; paragraph: number };

/** Longer ones are cut, so that no look around a word costs more than this. */
const MAX_WORDS = 300;
const MARKS = /[“”„«»"'‘’‹›「」『』]/;
const WORD =
  /@\w{1,30}|\p{Lu}\.(?:\p{Lu}\.)+(?:['’]s)?|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Prof|Gov|Sgt|Maj|Capt|Adm|St|Jr|Sr|Rev|Hon|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|No|vs|Inc|Co|Corp|Ltd|[A-Z])\.(?=\s)|[ap]\.m\.|[\p{L}-]+\.(?=,)|[\p{L}\p{N}\p{M}]+(?:[-.,@&/'’](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*|--+|[.!?…。！？]+|[^\s\p{L}\p{N}]/gu;
const CLITIC = /['’](?:s|ve|ll|d|re|m)$/iu;

/** The quotation with its marks. */
function withMarks(text: string, { startUtf16, endUtf16 }: Span): Span {
  let start = startUtf16;
  let end = endUtf16;
  while (start > 0 && /\s/.test(text[start - 1] ?? "")) start--;
  if (MARKS.test(text[start - 1] ?? "")) start--;
  while (end < text.length && /\s/.test(text[end] ?? "")) end++;
  if (MARKS.test(text[end] ?? "")) end++;
  return { startUtf16: start, endUtf16: end };
}

function quotationWord(text: string, span: Span): Word {
  const end = text.slice(Math.max(span.startUtf16, span.endUtf16 - 4), span.endUtf16);
  return {
    ...span,
    isClosed: /[,.!?…—–-][\s”"’'»›]*$/.test(end),
    lower: "",
    class: "quotation",
    isCapitalised: false,
    isAllCapitals: false,
    cue: null,
    form: null,
    isTime: false,
  };
}

/** "Vale's" is the name and its possessive, "he's" the pronoun and its verb. */
function pushWord(words: Word[], written: string, startUtf16: number): void {
  const clitic = /['’]/.test(written) ? CLITIC.exec(written) : null;
  if (!clitic) {
    words.push(readWord(written, startUtf16));
    return;
  }
  const head = readWord(written.slice(0, clitic.index), startUtf16);
  const tail = readWord(clitic[0], startUtf16 + clitic.index);
  const isOwner = /s$/iu.test(clitic[0]) && (head.class === "noun" || head.class === "name");
  words.push(head, isOwner ? { ...tail, class: "possessive" } : { ...tail, class: "auxiliary" });
}

/** A word of plain letters with a space behind it, or a comma and a space: read without asking for all that WORD may be. */
const PLAIN_WORD = /[A-Za-z]?[a-z]+(?=,? )/y;

/** The words of [startUtf16, endUtf16), as WORD finds them. */
function pushWords(words: Word[], text: string, startUtf16: number, endUtf16: number): void {
  const piece = text.slice(startUtf16, endUtf16);
  let at = 0;
  while (at < piece.length) {
    if (piece[at] === " ") {
      at++;
      continue;
    }
    PLAIN_WORD.lastIndex = at;
    WORD.lastIndex = at;
    const match = PLAIN_WORD.exec(piece) ?? WORD.exec(piece);
    if (match === null) break;
    pushWord(words, match[0], startUtf16 + match.index);
    at = match.index + match[0].length;
  }
}

/** Sentences whose end lies inside a quotation are one with the next. */
function joinOverQuotations(spans: readonly Span[], quotations: Span[]): Span[] {
  const joined: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const last = joined.at(-1);
    while ((quotations[at]?.endUtf16 ?? Infinity) <= (last?.endUtf16 ?? 0)) at++;
    const open = quotations[at];
    const isInside = last && open && open.startUtf16 < last.endUtf16 && open.endUtf16 > last.endUtf16;
    if (isInside) last.endUtf16 = Math.max(span.endUtf16, last.endUtf16);
    else joined.push({ ...span });
  }
  return joined;
}

function cut(words: Word[], paragraph: number): Sentence[] {
  const pieces: Sentence[] = [];
  for (let from = 0; from < words.length; from += MAX_WORDS) {
    const piece = words.slice(from, from + MAX_WORDS);
    const startUtf16 = piece[0]?.startUtf16 ?? 0;
    pieces.push({
      words: settleVerbs(nameLikeWords(piece)),
      paragraph,
      startUtf16,
      endUtf16: piece.at(-1)?.endUtf16 ?? startUtf16,
    });
  }
  return pieces;
}

/** The sentences of `text` in order. Linear in its length. */
export function readSentences(text: string): Sentence[] {
  const quotations = findQuotations(text).map((span) => withMarks(text, span));
  const found: Sentence[] = [];
  let at = 0;
  let paragraph = 0;
  let previousEnd = 0;
  for (const { startUtf16, endUtf16 } of joinOverQuotations(sentences(text), quotations)) {
    if (/\n\s*\n/.test(text.slice(previousEnd, startUtf16))) paragraph++;
    const words: Word[] = [];
    let from = startUtf16;
    for (; (quotations[at]?.startUtf16 ?? Infinity) < endUtf16; at++) {
      const quotation = quotations[at];
      if (!quotation) break;
      pushWords(words, text, from, quotation.startUtf16);
      words.push(quotationWord(text, quotation));
      from = quotation.endUtf16;
    }
    pushWords(words, text, from, endUtf16);
    found.push(...cut(words, paragraph));
    previousEnd = endUtf16;
  }
  return found;
}
