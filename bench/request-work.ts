/**
 * Milliseconds of processor that a request still spends itself on texts of 40,000 characters: credits, four texts laid out
 * level, and what a version changed; the first time and, on average, when the code is compiled.
 * `node bench/request-work.ts`
 */
import { viewColumns } from "#components/compare/column-view.ts";
import { comparePrepared } from "#lib/compare/compare-texts.ts";
import { diffVersions } from "#lib/compare/diff-versions.ts";
import { findCredits } from "#lib/compare/origins/find-credits.ts";
import { indexNames } from "#lib/compare/origins/name-index.ts";
import { prepareText } from "#lib/compare/prepared-text.ts";
import { findWording } from "#lib/compare/wording/find-wording.ts";
import { makeText, seededRandom } from "./support/article-text.ts";

const LENGTH = 40_000;
const RUNS = 40;

function processorMillis(run: () => unknown): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

function measure(name: string, run: () => unknown): void {
  const first = processorMillis(run);
  for (let n = 0; n < RUNS; n += 1) run();
  // The processor's clock ticks too coarsely for one run.
  const later = processorMillis(() => {
    for (let n = 0; n < RUNS; n += 1) run();
  });
  console.log(`| ${name} | ${first.toFixed(1)} | ${(later / RUNS).toFixed(1)} |`);
}

const random = seededRandom(40);
const article = makeText(random, 130).body.slice(0, LENGTH);
const other = makeText(random, 130).body.slice(0, LENGTH);

/** Every `nth` word another. */
function edited(text: string, nth: number): string {
  let at = 0;
  return text.replace(/[\p{L}]+/gu, (word) => (++at % nth === 0 ? `${word}x` : word));
}

function namesOfMany(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `The ${(n * 7919).toString(36)} Post of ${n}`);
}

function columns(texts: readonly string[]) {
  const read = texts.map((text) => prepareText(text));
  const pairs = texts.flatMap((_, first) =>
    texts.slice(first + 1).map((_, after) => {
      const second = first + 1 + after;
      const [a, b] = [read[first], read[second]];
      if (a === undefined || b === undefined) throw new Error("no text");
      const found = comparePrepared(a, b, { aliases: [] });
      const wording = findWording(a, b, found.passages, []);
      const passages = found.passages.map((passage, at) => ({
        ...passage,
        reuseId: `${first} ${second} ${at}`,
        state: "suspected" as const,
        nature: "copied" as const,
        alignment: null,
        direction: null,
        wording: wording[at] ?? null,
      }));
      return { first, second, found: { ...found, passages, quotations: [], quantities: [] } };
    }),
  );
  return () => viewColumns(texts, pairs);
}

console.log("| what | first | later |\n| --- | ---: | ---: |");
const few = indexNames(["NPA", "Harlow Gazette", "Associated Press"]);
const many = indexNames(namesOfMany(3_000));
measure("credits of a text, three names", () => findCredits(article, null, few));
measure("credits of a text, 3,000 names", () => findCredits(article, null, many));
measure(
  "four texts laid out, a word in 20 another",
  columns([article, edited(article, 20), edited(article, 21), edited(article, 23)]),
);
measure("four texts laid out, all alike", columns([article, `${article} x`, `${article} y`, `${article} z`]));
measure("a version with a word in 100 another", () => diffVersions(article, edited(article, 100)));
measure("a version with a word in 10 another", () => diffVersions(article, edited(article, 10)));
measure("a version that is another text", () => diffVersions(article, other));
const oneParagraph = article.replace(/\n+/gu, " ");
measure("one paragraph, a word in 10 another", () => diffVersions(oneParagraph, edited(oneParagraph, 10)));
