/**
 * What articles take their text from: agencies' stories and statements that several quote. Each is a function of its
 * number, so that any article can be made alone. How often a story is taken follows a heavy-tailed law. Pure.
 */
import { seededRandom } from "../support/article-text.ts";
import { sentence, statement } from "./sentences.ts";
import type { Random, Vocabulary } from "./vocabulary.ts";

export type Story = { number: number /** Paragraphs of sentences. */; paragraphs: string[][] };
export type Statement = { number: number; said: string; speaker: string };

/** Characters of an article's body: log-normal, half of them below 3,000. */
const MEDIAN_LENGTH = 3_000;
const SPREAD = 0.65;
const LEAST_LENGTH = 400;
const MOST_LENGTH = 60_000;

/** A number of the standard normal law (G. Box, M. Muller, 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export function drawLength(random: Random): number {
  const length = MEDIAN_LENGTH * Math.exp(SPREAD * normal(random));
  return Math.round(Math.min(MOST_LENGTH, Math.max(LEAST_LENGTH, length)));
}

/** Paragraphs of two to five sentences until the length is reached. */
export function writeParagraphs(words: Vocabulary, random: Random, lengthUtf16: number): string[][] {
  const paragraphs: string[][] = [];
  let written = 0;
  while (written < lengthUtf16) {
    const paragraph: string[] = [];
    for (let left = 2 + Math.floor(random() * 4); left > 0 && written < lengthUtf16; left--) {
      const text = sentence(words, random);
      paragraph.push(text);
      written += text.length + 1;
    }
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

/** Numbers of its own for each thing made, whatever was made before it. */
export function randomOf(seed: number, kind: number, number: number): Random {
  const random = seededRandom(Math.imul(seed ^ Math.imul(number + 1, 0x9e3779b1), 0x85ebca6b) ^ (kind << 20));
  random();
  return random;
}

export function makeStory(words: Vocabulary, seed: number, number: number): Story {
  const random = randomOf(seed, 1, number);
  return { number, paragraphs: writeParagraphs(words, random, drawLength(random)) };
}

export function makeStatement(words: Vocabulary, seed: number, number: number): Statement {
  const random = randomOf(seed, 2, number);
  return { number, said: statement(words, random), speaker: words.name(random) };
}

/** How much a story is taken, beside others: Pareto of exponent 1.3, cut off. */
function weightOf(seed: number, number: number): number {
  return Math.min(80, randomOf(seed, 3, number)() ** (-1 / 1.3));
}

/** A number in [0, upTo) among the latest `recent`, by weight. */
export function pickRecent(seed: number, upTo: number, recent: number, random: Random): number {
  const from = Math.max(0, upTo - recent);
  let total = 0;
  for (let number = from; number < upTo; number++) total += weightOf(seed, number);
  let at = random() * total;
  for (let number = from; number < upTo; number++) {
    at -= weightOf(seed, number);
    if (at <= 0) return number;
  }
  return from;
}
