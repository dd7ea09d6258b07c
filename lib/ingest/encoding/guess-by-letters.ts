/**
 * Which encoding a text beyond ASCII is in where neither a mark nor the file tells it: by the letters that come out, and
 * by their sequences. It is a guess, and says where another is as good.
 */

import { analyse } from "chardet";
import { MULTI_BYTE, RARE_SINGLE_BYTE, SINGLE_BYTE } from "./alphabets.ts";
import { encodingName } from "./encoding-names.ts";
import { scoreEastAsian, scoreLetters, scoreThai } from "./score-decoding.ts";

export type EncodingGuess = {
  label: string;
  /** Other encodings in which the file reads as well and otherwise, the likelier first; absent where there are none. */
  rivals?: string[];
};

const SAMPLE_BYTES = 64 * 1024;
/** Letter statistics say no more on a longer text. */
const SCORED_BYTES = 16 * 1024;
const FALLBACK = "windows-1252";
/** Scores closer than this are equal: chardet's statistics of letter sequences then decide. */
const EVEN = 0.02;
/** A rare encoding is taken for what it is where it fits by so much better than any other. */
const CLEARLY = 0.05;
/** Less far apart, letters do not tell which of two it is. */
const NEAR = 0.03;
/** chardet's confidence (0 to 100) that settles it against another, and against one it has no statistics of. */
const LEAD = 20;
const SURE = 50;
const MAX_RIVALS = 3;

/** The lines with bytes beyond ASCII, as far as they tell anything. */
function tellingBytes(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = bytes.lastIndexOf(0x0a, first) + 1;
  return bytes.subarray(start, start + SCORED_BYTES);
}

type Scored = { label: string; text: string; score: number };

function scored(bytes: Uint8Array): { usual: Scored[]; rare: Scored[] } {
  const sample = tellingBytes(bytes);
  const read = (label: string, scoreOf: (text: string) => number) => {
    const text = new TextDecoder(label).decode(sample);
    return { label, text, score: scoreOf(text) };
  };
  const single = ({ label, alphabets }: (typeof SINGLE_BYTE)[number]) => {
    const score = label === "windows-874" ? scoreThai : scoreLetters;
    return read(label, (text) => score(text, alphabets));
  };
  const multi = MULTI_BYTE.map((label) => read(label, (text) => scoreEastAsian(label, text)));
  return { usual: [...SINGLE_BYTE.map(single), ...multi], rare: RARE_SINGLE_BYTE.map(single) };
}

/** chardet's confidence in each encoding, by the Encoding Standard's names. */
function confidences(bytes: Uint8Array): Confidences {
  const found = new Map<string, number>();
  for (const { name, confidence } of analyse(bytes.subarray(0, SAMPLE_BYTES))) {
    const label = encodingName(name);
    if (label !== null) found.set(label, Math.max(confidence, found.get(label) ?? 0));
  }
  return found;
}

const highest = (all: readonly Scored[]) => Math.max(...all.map(({ score }) => score));

type Confidences = ReadonlyMap<string, number>;

/** The best of the usual encodings: of those that fit evenly the one whose sequences of letters fit. */
function bestOf(usual: readonly Scored[], confidence: Confidences): Scored | undefined {
  const most = highest(usual);
  const even = usual.filter(({ score }) => score > most - EVEN);
  const [best] = even.toSorted((a, b) => (confidence.get(b.label) ?? 0) - (confidence.get(a.label) ?? 0));
  return best;
}

/** A rare encoding in which the bytes say what they say in no usual one, and clearly fit better. */
function rareOf(rare: readonly Scored[], usual: readonly Scored[]): Scored | null {
  const [best] = rare.toSorted((a, b) => b.score - a.score);
  if (best === undefined || best.score <= highest(usual) + CLEARLY) return null;
  return usual.some(({ text }) => text === best.text) ? null : best;
}

/** True when sequences of letters tell two apart; of some encodings there are no statistics to lose against. */
function isTold(best: Scored, rival: Scored, confidence: Confidences): boolean {
  const own = confidence.get(best.label) ?? 0;
  const other = confidence.get(rival.label);
  return other === undefined ? own >= SURE : own - other >= LEAD;
}

/** Where the letters fit another encoding about as well, and would be other letters. */
function rivalsOf(best: Scored, all: readonly Scored[], confidence: Confidences): string[] {
  const texts = new Set([best.text]);
  const rivals = all
    .filter((one) => one.score > best.score - NEAR && !isTold(best, one, confidence))
    .toSorted((a, b) => b.score - a.score)
    .filter(({ text }) => !texts.has(text) && texts.add(text));
  return rivals.slice(0, MAX_RIVALS).map(({ label }) => label);
}

function guess(bytes: Uint8Array): EncodingGuess {
  const { usual, rare } = scored(bytes);
  const confidence = confidences(bytes);
  const best = rareOf(rare, usual) ?? bestOf(usual, confidence);
  if (best === undefined || best.score === 0) return { label: FALLBACK };
  const rivals = rivalsOf(best, [...usual, ...rare], confidence);
  return { label: best.label, ...(rivals.length === 0 ? {} : { rivals }) };
}

/**
 * What was guessed of bytes, for as long as they are there: a file is asked about when its format is told, and again when
 * it is read, and a guess takes longer than reading does. Nobody writes into a file's bytes.
 */
const guessed = new WeakMap<Uint8Array, EncodingGuess>();

/**
 * Guesses an encoding.
 *
 * @param bytes of a text, some of them beyond ASCII; asked again of the same bytes, it remembers
 * @returns the label whose letters fit best, windows-1252 where none fit; with the others that fit about as well and
 *   would give another text. O(n) in a sample of 16 KB.
 */
export function guessByLetters(bytes: Uint8Array): EncodingGuess {
  const known = guessed.get(bytes);
  if (known !== undefined) return known;
  const made = guess(bytes);
  guessed.set(bytes, made);
  return made;
}
