/** Stories of some 20 KB of running text, the same ones every time: what a bench's files hold. Pure. */
import { seededRandom } from "./article-text.ts";

export type Story = { title: string; paragraphs: string[] };

const syllables =
  "ba den kor lim ost va rel tin mar hu go sel ar pon wick dal fe ster ny lo ran thi cu mer ap".split(" ");
const common =
  "the of and to in a that it was for on with as by at from which were had but not this after his who".split(
    " ",
  );
const paragraphsInStory = 40;
const sentencesInParagraph = 4;

function vocabulary(random: () => number): string[] {
  const word = () =>
    Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join("");
  return Array.from({ length: 4_000 }, word);
}

/** Function words in every second place, the rest drawn towards the frequent ones (Zipf). */
function sentence(random: () => number, words: readonly string[]): string {
  const length = 9 + Math.floor(random() * 18);
  const drawn = Array.from({ length }, () => {
    if (random() < 0.45) return common[Math.floor(random() * common.length)] ?? "the";
    return words[Math.floor(words.length * random() ** 3)] ?? "water";
  }).join(" ");
  const number = random() < 0.2 ? ` ${10 + Math.floor(random() * 4_000)} people` : "";
  return `${drawn.charAt(0).toUpperCase()}${drawn.slice(1)}${number}.`;
}

const copiedEvery = 20;
const isCopy = (at: number) => at % copiedEvery === copiedEvery - 1;
const changeWords = (text: string) => text.replace(/\bwas\b/, "has been");

let words: string[] | null = null;

/**
 * The story of that number alone, however large: no two numbers' are the same, but one in twenty is a copy of an earlier
 * one with some words changed. Some 5 ms.
 */
export function makeStory(number: number, paragraphs = paragraphsInStory): Story {
  words ??= vocabulary(seededRandom(1));
  const own = words;
  const random = seededRandom(Math.imul(number + 1, 0x9e3779b1));
  const title = sentence(random, own).slice(0, 70).replace(/\W+$/, "");
  if (isCopy(number)) {
    const copied = makeStory(number - copiedEvery / 2, paragraphs);
    return { title, paragraphs: copied.paragraphs.map(changeWords) };
  }
  const paragraph = () => Array.from({ length: sentencesInParagraph }, () => sentence(random, own)).join(" ");
  return { title, paragraphs: Array.from({ length: paragraphs }, paragraph) };
}

/** Of every twenty one is a copy of an earlier one with some words changed. */
export function makeStories(count: number, seed = 1): Story[] {
  const random = seededRandom(seed);
  const own = vocabulary(random);
  const bodies: string[][] = [];
  const paragraph = () => Array.from({ length: sentencesInParagraph }, () => sentence(random, own)).join(" ");
  return Array.from({ length: count }, (_, at) => {
    const copied = isCopy(at) ? bodies[at - copiedEvery / 2] : undefined;
    const paragraphs = copied?.map(changeWords) ?? Array.from({ length: paragraphsInStory }, paragraph);
    bodies.push(paragraphs);
    return { title: sentence(random, own).slice(0, 70).replace(/\W+$/, ""), paragraphs };
  });
}
