/**
 * Milliseconds of one comparison of two texts of 40,000 characters, over shapes that tempt an aligner into quadratic
 * time. `node bench/compare-speed.ts`; the yardstick is reading both texts into words, measured in the same run.
 */
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { tokenize } from "#lib/text/tokens.ts";

const LENGTH = 40_000;
const RUNS = 3;

/** A fixed sequence of numbers below `limit` (xorshift32). */
function numbers(seed: number, limit: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const filled = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

/** Invented prose: sentences of 8 to 24 words out of `vocabulary` words. */
function prose(seed: number, vocabulary: number): string {
  const next = numbers(seed, vocabulary);
  const length = numbers(seed + 1, 17);
  let text = "";
  while (text.length < LENGTH) {
    const words = Array.from({ length: 8 + length() }, () => `w${next().toString(36)}x`);
    text += `W${words.join(" ")}. `;
  }
  return text.slice(0, LENGTH);
}

function shuffled(text: string): string {
  const next = numbers(11, 1 << 30);
  return text
    .split(/(?<=\. )/)
    .map((sentence) => ({ sentence, key: next() }))
    .sort((x, y) => x.key - y.key)
    .map(({ sentence }) => sentence)
    .join("");
}

const everyNthDropped = (text: string, nth: number) =>
  text
    .split(" ")
    .filter((_, i) => i % nth !== 0)
    .join(" ");

const article = prose(7, 3000);
const SHAPES: Record<string, [string, string]> = {
  "copy with a word more": [article, `${article} more`],
  "copy, sentences shuffled": [article, shuffled(article)],
  "every 7th word dropped": [article, everyNthDropped(article, 7)],
  "every 3rd word dropped": [article, everyNthDropped(article, 3)],
  unrelated: [article, prose(99, 3000)],
  "vocabulary of 40 words": [prose(3, 40), prose(5, 40)],
  "one word": [filled("gate "), filled("gate ").slice(5)],
  "two words, shifted": [filled("gate dam "), filled("dam gate ")],
  "one sentence": [
    filled("The gate is shut and the water is high. "),
    filled("The gate is shut and the water is high. ").slice(40),
  ],
  "few sentences": [
    filled("The gate is shut and the water is high. No one came over the bridge last night. "),
    filled("No one came over the bridge last night. The gate is shut and the water is high. Vale said so. "),
  ],
  "a thousand quotations": [
    filled("“The gate is shut tonight,” said Vale. "),
    filled("“The gate is shut today,” said Vale. "),
  ],
  "marks that never close": [filled("“a "), filled("“b ")],
  "no words": [filled("…"), filled("—")],
};

function milliseconds(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (values: number[]) => [...values].sort((x, y) => x - y)[values.length >> 1] ?? 0;
const measure = (run: () => void) => median(Array.from({ length: RUNS }, () => milliseconds(run)));

const yardstick = measure(() => tokenize(article).length + tokenize(shuffled(article)).length);
console.log(`reading two texts into words: ${yardstick.toFixed(1)} ms`);
for (const [name, [a, b]] of Object.entries(SHAPES)) {
  const taken = measure(() => compareTexts(a, b));
  console.log(`${name.padEnd(26)} ${taken.toFixed(0).padStart(5)} ms  ${(taken / yardstick).toFixed(1)}×`);
}
