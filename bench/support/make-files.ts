/** Files as an import of scraped news has them: text of 20 KB among navigation, share lines and rails. Pure. */
import { seededRandom } from "./article-text.ts";

export type MadeFile = { name: string; text: string };

const syllables =
  "ba den kor lim ost va rel tin mar hu go sel ar pon wick dal fe ster ny lo ran thi cu mer ap".split(" ");
const common =
  "the of and to in a that it was for on with as by at from which were had but not this after his who".split(
    " ",
  );
const sites = ["Harrow Post", "Merle Gazette", "Northline", "The Bell", "Valley Radio"];

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

function page(site: string, title: string, day: number, body: string[]): string {
  const head = [
    "Skip to content",
    "Home",
    "World",
    "Politics",
    "Business",
    "Subscribe",
    "Sign in",
    "",
    title,
    "",
  ];
  const meta = [
    `By Ann Keeper, ${site}`,
    `March ${1 + (day % 28)}, 2031`,
    "Share this article",
    "Facebook",
    "Twitter",
    "",
  ];
  const foot = [
    "",
    "Related articles",
    "What the river took",
    "The last ferry",
    "",
    "Sign up for our newsletter",
    `© 2031 ${site}. All rights reserved.`,
    "",
  ];
  return [...head, ...meta, body.join("\n\n"), ...foot].join("\n");
}

/** Of every twenty files one is another site's copy of an earlier one with some words changed. */
export function makeFiles(count: number, seed = 1): MadeFile[] {
  const random = seededRandom(seed);
  const words = vocabulary(random);
  const bodies: string[][] = [];
  return Array.from({ length: count }, (_, at) => {
    const copied = at % 20 === 19 ? bodies[at - 10] : undefined;
    const body =
      copied?.map((paragraph) => paragraph.replace(/\bwas\b/, "has been")) ??
      Array.from({ length: 40 }, () => Array.from({ length: 4 }, () => sentence(random, words)).join(" "));
    bodies.push(body);
    const title = sentence(random, words).slice(0, 70).replace(/\W+$/, "");
    return { name: `page-${at + 1}.txt`, text: page(sites[at % sites.length] ?? "", title, at, body) };
  });
}
