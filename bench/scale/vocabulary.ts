/**
 * Words drawn as a language's are: a few very often, most hardly ever, some always side by side. English function words
 * carry coined content words, so that the texts are nobody's. Pure: the same random numbers give the same words.
 */

export type Random = () => number;

const FUNCTION_WORDS = (
  "the of and to in a that was for on with said as by at from it had were not is which be he an their have has been but " +
  "its this after who they would more about when his or one her two into over out there if will up than all also last " +
  "some before them no other new could first against while during between because under three since where what under " +
  "most so many still through did only years four can any people being until now around near later without she we even"
).split(" ");

const SYLLABLES = (
  "ba den kor lim ost va rel tin mar hu go sel ar pon wick dal fe ster ny lo ran thi cu mer ap bri con du el fro gar hol " +
  "in jas kel lan mo nor or pel qui ros san tol um ver wil yar zen bel cas dro ed fin gran hil is jun kar les mun nev ol"
).split(" ");

const TYPES = 40_000;
const COLLOCATIONS = 30_000;
/** Zipf–Mandelbrot: the word of rank r is drawn in proportion to 1 / (r + SHIFT) ^ SLOPE. */
const SHIFT = 2.7;
const SLOPE = 1.07;

function pickFrom<T>(list: readonly T[], random: Random, other: T): T {
  return list[Math.floor(random() * list.length)] ?? other;
}

/** A word that no English dictionary holds; rarer ones are longer. */
function coin(rank: number, random: Random): string {
  const syllables = 1 + Math.floor(random() * (rank < 2_000 ? 2 : 3)) + (rank > 400 ? 1 : 0);
  return Array.from({ length: syllables }, () => pickFrom(SYLLABLES, random, "ba")).join("");
}

function cumulative(length: number, slope: number): Float64Array {
  const sums = new Float64Array(length);
  let sum = 0;
  for (let rank = 0; rank < length; rank++) {
    sum += 1 / (rank + 1 + SHIFT) ** slope;
    sums[rank] = sum;
  }
  return sums;
}

/** A rank from 0 by the weights summed up; by halving. */
export function drawRank(sums: Float64Array, random: Random): number {
  const at = random() * (sums[sums.length - 1] ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export type Vocabulary = {
  /** One word, in lower case. */
  word(random: Random): string;
  /** Three to five words that often stand together. */
  collocation(random: Random): string;
  /** Someone's or some place's name: one to two capitalised words. */
  name(random: Random): string;
};

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Some 40,000 words and 30,000 collocations, made once from the given numbers. */
export function makeVocabulary(made: Random): Vocabulary {
  const words = [
    ...new Set([...FUNCTION_WORDS, ...Array.from({ length: TYPES }, (_, rank) => coin(rank, made))]),
  ];
  const wordSums = cumulative(words.length, SLOPE);
  const word = (random: Random) => words[drawRank(wordSums, random)] ?? "the";
  const joined = (length: number, random: Random) => Array.from({ length }, () => word(random)).join(" ");
  const collocations = Array.from({ length: COLLOCATIONS }, () => joined(3 + Math.floor(made() * 3), made));
  const collocationSums = cumulative(COLLOCATIONS, 1);
  const names = Array.from({ length: 5_000 }, (_, at) => capital(coin(at, made)));
  return {
    word,
    collocation: (random) => collocations[drawRank(collocationSums, random)] ?? "",
    name: (random) => {
      const first = pickFrom(names, random, "Orla");
      return random() < 0.6 ? `${first} ${pickFrom(names, random, "Vale")}` : first;
    },
  };
}
