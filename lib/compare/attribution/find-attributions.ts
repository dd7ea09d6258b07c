/**
 * Who is said to have said what in an English text, by rules: verbs and nouns that attribute, the noun phrase that is
 * their source, the clause or quotation that is their content. An attribution inside the content of another is not
 * listed on its own. Made for PolNeAR's sense of the word (Newell et al. 2018): beliefs, plans and orders count too.
 */
import type { Attribution, Span } from "#lib/compare/attribution/attribution.ts";
import { findHedges } from "#lib/compare/attribution/find-hedges.ts";
import type { Found } from "#lib/compare/attribution/found.ts";
import { joinSentences } from "#lib/compare/attribution/join-sentences.ts";
import { type SpeakerRegister, speakerRegister } from "#lib/compare/attribution/name-speakers.ts";
import { nounPhraseFrom } from "#lib/compare/attribution/phrase-behind.ts";
import type { Range } from "#lib/compare/attribution/phrase-words.ts";
import { readSentences, type Sentence } from "#lib/compare/attribution/read-sentences.ts";
import { sentenceAttributions } from "#lib/compare/attribution/sentence-attributions.ts";
import type { Word } from "#lib/compare/attribution/word.ts";

function spanOf(words: Word[], { from, to }: Range): Span {
  return { startUtf16: words[from]?.startUtf16 ?? 0, endUtf16: words[to - 1]?.endUtf16 ?? 0 };
}

const isMarkOrQuotation = ({ class: is }: Word) =>
  ["quotation", "comma", "stop", "dash", "colon"].includes(is);

function quotedShare(words: Word[], pieces: Range[]): Attribution["quoted"] {
  const inside = pieces.flatMap(({ from, to }) => words.slice(from, to));
  if (!inside.some(({ class: is }) => is === "quotation")) return "none";
  return inside.every(isMarkOrQuotation) ? "full" : "partial";
}

function attributionOf(words: Word[], found: Found, speaker: Attribution["speaker"]): Attribution {
  const parts = found.pieces.map((piece) => spanOf(words, piece));
  return {
    source: found.source && spanOf(words, found.source),
    cue: found.cue && spanOf(words, found.cue),
    content: { startUtf16: parts[0]?.startUtf16 ?? 0, endUtf16: parts.at(-1)?.endUtf16 ?? 0 },
    parts,
    kind: found.kind,
    quoted: quotedShare(words, found.pieces),
    speaker,
    hedges: findHedges(words, found.cue ? [found.cue, ...found.pieces] : found.pieces),
  };
}

/** What has been read so far of a text. */
type Reading = {
  found: Attribution[];
  register: SpeakerRegister;
  /** Quotations that stand alone, not yet anyone's. */
  pending: Word[];
  /** The attribution that quotations behind it go on with; null when something else stood between. */
  open: Attribution | null;
  paragraph: number;
};

/** Goes on with the open attribution's content up to the end of `span`. */
function extend(open: Attribution, span: Span): void {
  if (span.startUtf16 < open.content.endUtf16) return;
  open.parts.push(span);
  open.content = { startUtf16: open.content.startUtf16, endUtf16: span.endUtf16 };
  if (open.quoted === "none") open.quoted = "partial";
}

/** Gives the quotations that stand alone to the attribution in front of them. */
function settlePending(reading: Reading): void {
  const { open, pending } = reading;
  reading.pending = [];
  if (!open || pending.length === 0) return;
  extend(open, spanOf(pending, { from: 0, to: pending.length }));
}

function readAttributions(reading: Reading, sentence: Sentence, words: Word[], found: Found[]): void {
  const { register } = reading;
  const { paragraph } = sentence;
  const subject = nounPhraseFrom(sentence.words, 0);
  const firstSource = found[0]?.source;
  if (subject && !(firstSource && firstSource.from < subject.to))
    register.see(sentence.words, subject, { isSource: false, paragraph });
  for (const one of found) {
    const speaker = one.source && register.nameOf(words, one.source, paragraph);
    if (one.source) register.see(words, one.source, { isSource: true, paragraph });
    reading.found.push(attributionOf(words, one, speaker));
  }
  const last = found.length > 0 ? reading.found.at(-1) : undefined;
  reading.open = last?.source ? last : null;
}

/** A sentence may have this many quotations in front of it as its content. */
const MOST_PENDING = 40;
const SHORT_UTF16 = 25;

/** A quotation and more of the sentence, without a cue: ““It grew” for the farmers.” behind what they said. */
function goesOn(reading: Reading, { words, paragraph, startUtf16, endUtf16 }: Sentence): boolean {
  const first = words[0];
  if (!reading.open || paragraph !== reading.paragraph || first?.class !== "quotation") return false;
  if (first.endUtf16 - first.startUtf16 < SHORT_UTF16) return false;
  extend(reading.open, { startUtf16, endUtf16 });
  return true;
}

/**
 * Whether `one` takes the first `count` words of `words`, quotations alone, as its content and nothing of the sentence
 * behind them: not "“It leaks.” Oprea added, “…”", whose content is its own.
 */
function isOfQuotations(one: Found | undefined, words: Word[], count: number): boolean {
  const first = one?.pieces[0];
  if (!one?.cue || first?.from !== 0 || first.to > count) return false;
  const behind = words[one.cue.to];
  return !(behind?.class === "comma" && words[one.cue.to + 1]?.class === "quotation");
}

/** One sentence that is not a quotation alone; quotations alone in front of it may be its content. */
function readSentence(reading: Reading, sentence: Sentence, isHeadline: boolean): void {
  const pending = reading.pending.slice(-MOST_PENDING);
  if (pending.length > 0 && sentence.paragraph === reading.paragraph) {
    const words = [...pending, ...sentence.words];
    const found = sentenceAttributions(words, false);
    if (isOfQuotations(found[0], words, pending.length)) {
      reading.pending = [];
      readAttributions(reading, sentence, words, found);
      return;
    }
  }
  settlePending(reading);
  const found = sentenceAttributions(sentence.words, isHeadline);
  if (found.length === 0 && goesOn(reading, sentence)) return;
  readAttributions(reading, sentence, sentence.words, found);
}

/** A quotation alone in a new paragraph goes on with a quotation only. */
function startParagraph(reading: Reading): void {
  settlePending(reading);
  if (reading.open?.quoted === "none") reading.open = null;
}

/** The attributions of `text`, in the order of their cues. Linear in the length of the text. */
export function findAttributions(text: string): Attribution[] {
  const reading: Reading = {
    found: [],
    register: speakerRegister(text),
    pending: [],
    open: null,
    paragraph: 0,
  };
  for (const sentence of joinSentences(readSentences(text))) {
    if (sentence.paragraph !== reading.paragraph) startParagraph(reading);
    if (sentence.words.every(isMarkOrQuotation)) {
      reading.pending.push(...sentence.words.filter(({ class: is }) => is === "quotation"));
    } else {
      readSentence(reading, sentence, sentence.paragraph === 0);
    }
    reading.paragraph = sentence.paragraph;
  }
  settlePending(reading);
  return reading.found;
}
