/**
 * Every reused passage, altered quotation and comparable number of the eleven shared articles: what a person read, and
 * what the engine shows there. Prints tables of offsets, UTF-16 units of the cleaned bodies, and none of the articles' text.
 * `node bench/seeds.ts`
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import type { Comparison, QuotationPair, QuotationSide } from "#lib/compare/comparison.ts";
import { measureReuse, meetingWords, unreadWithin } from "#lib/compare/testing/measure-reuse.ts";
import { SEED_ALIASES, SEED_QUANTITIES, type SeedQuantity } from "#lib/compare/testing/seed-quantities.ts";
import { PAIRS_THAT_SHARE, type PairRead, type QuotationRead } from "#lib/compare/testing/seed-reading.ts";
import { planPlainFile } from "#lib/ingest/testing/plan-plain-file.ts";

const FOLDER = join(import.meta.dirname, "../../shared/seeds");
/** Ends of a quotation's side may differ from those read by so much. */
const MOST_OFF_UTF16 = 12;
/** Unread stretches within a passage that are worth a line. */
const LEAST_UNREAD_UTF16 = 100;

type Article = { name: string; body: string; publishedOn: string | null };

function readArticles(): Article[] {
  return readdirSync(FOLDER)
    .toSorted()
    .flatMap((file) => {
      const planned = planPlainFile(readFileSync(join(FOLDER, file)), file);
      const articles = planned.ok ? planned.plan.articles : [];
      const number = file.slice(0, 3);
      return articles.map(({ body, publishedOn }, at) => {
        const name = articles.length === 1 ? number : `${number}.${at}`;
        return { name, body, publishedOn };
      });
    });
}

type Range = readonly [startUtf16: number, endUtf16: number, ...unknown[]];

const printRow = (...cells: string[]) => console.log(`| ${cells.join(" | ")} |`);
const range = ([start, end]: Range) => `${start}–${end}`;
const percent = (share: number) => `${Math.round(share * 100)} %`;

function printHead(...cells: string[]): void {
  console.log("");
  printRow(...cells);
  printRow(...cells.map(() => "---"));
}

function printReuse(pair: PairRead, a: string, b: string, { passages }: Comparison): void {
  const meetings = meetingWords(a, b, passages);
  printHead(`in ${pair.a}`, `in ${pair.b}`, "read as", "in one passage", "words that meet there", "shown as");
  for (const read of pair.reuse) {
    const { covered, met, kind } = measureReuse({ a, b }, passages, meetings, read);
    printRow(range(read.a), range(read.b), read.kind, percent(covered), percent(met), kind ?? "not level");
  }
  printHead("passage found", "kind", "similarity", "nature", "unread within, each side");
  for (const { aStartUtf16, aEndUtf16, bStartUtf16, bEndUtf16, kind, similarity, nature } of passages) {
    const [onA, onB] = [[aStartUtf16, aEndUtf16] as const, [bStartUtf16, bEndUtf16] as const];
    const unread = (span: Range, side: "a" | "b") => {
      const reads = pair.reuse.map((read) => read[side]);
      return unreadWithin(span, reads, LEAST_UNREAD_UTF16).map(range).join(", ") || "none";
    };
    const rest = `${unread(onA, "a")}; ${unread(onB, "b")}`;
    printRow(`${range(onA)} × ${range(onB)}`, kind, similarity.toFixed(2), nature, rest);
  }
}

const sideRange = (side: QuotationSide | null) =>
  side === null ? "–" : range([side.startUtf16, side.endUtf16]);

function isNear(side: QuotationSide | null, read: Range | null): boolean {
  if (side === null || read === null) return side === null && read === null;
  return (
    Math.abs(side.startUtf16 - read[0]) <= MOST_OFF_UTF16 &&
    Math.abs(side.endUtf16 - read[1]) <= MOST_OFF_UTF16
  );
}

const verdictWords = (verdict: string, note: string | null) =>
  note === null ? verdict : `${verdict}, ${note}`;

function touchesOf({ changes }: QuotationPair): string {
  return [...new Set(changes.flatMap(({ touches }) => touches))].join(", ") || "–";
}

function printQuotations(pair: PairRead, { quotations }: Comparison): void {
  printHead(`in ${pair.a}`, `in ${pair.b}`, "read as", "told as", "at", "its changes touch");
  const isRead = (one: QuotationPair, read: QuotationRead) => isNear(one.a, read.a) && isNear(one.b, read.b);
  for (const read of pair.quotations) {
    const told = quotations.find((one) => isRead(one, read));
    const ends = [read.a, read.b].map((side) => (side === null ? "–" : range(side)));
    const asRead = verdictWords(read.verdict, read.note);
    if (told === undefined) printRow(...ends, asRead, "not found", "–", "–");
    else {
      const at = `${sideRange(told.a)} × ${sideRange(told.b)}`;
      printRow(...ends, asRead, verdictWords(told.verdict, told.note), at, touchesOf(told));
    }
  }
  const unread = quotations.filter((one) => !pair.quotations.some((read) => isRead(one, read)));
  for (const one of unread)
    printRow(
      sideRange(one.a),
      sideRange(one.b),
      "nothing",
      verdictWords(one.verdict, one.note),
      "–",
      touchesOf(one),
    );
}

type Told = { ends: string; verdict: string };

const quantityEnds = (x: SeedQuantity, y: SeedQuantity, names: readonly string[]) =>
  [x, y].map(([article, start, end]) => `${names[article]} ${range([start, end])}`).join(" × ");

function toldQuantities(articles: readonly Article[]): Told[] {
  return articles.flatMap((a, at) =>
    articles.slice(at + 1).flatMap((b) => {
      const options = {
        aliases: SEED_ALIASES,
        a: { writtenOn: a.publishedOn },
        b: { writtenOn: b.publishedOn },
      };
      return compareTexts(a.body, b.body, options).quantities.map((pair) => ({
        ends: `${a.name} ${sideRangeOf(pair.a)} × ${b.name} ${sideRangeOf(pair.b)}`,
        verdict: pair.verdict,
      }));
    }),
  );
}

const sideRangeOf = ({ startUtf16, endUtf16 }: { startUtf16: number; endUtf16: number }) =>
  range([startUtf16, endUtf16]);

function printQuantities(articles: readonly Article[]): void {
  const names = articles.map(({ name }) => name);
  const told = toldQuantities(articles);
  const read = SEED_QUANTITIES.map(([x, y, verdict]) => ({ ends: quantityEnds(x, y, names), verdict }));
  printHead("numbers", "read as", "told as");
  for (const { ends, verdict } of read)
    printRow(ends, verdict, told.find((one) => one.ends === ends)?.verdict ?? "not found");
  for (const { ends, verdict } of told)
    if (!read.some((one) => one.ends === ends)) printRow(ends, "nothing", verdict);
}

function printUnrelated(articles: readonly Article[]): void {
  const pairs = articles.flatMap((a, at) => articles.slice(at + 1).map((b) => [a, b] as const));
  const related = new Set(PAIRS_THAT_SHARE.map(({ a, b }) => `${a} ${b}`));
  const unrelated = pairs.filter(([a, b]) => !related.has(`${a.name} ${b.name}`));
  const alarmed = unrelated.filter(([a, b]) => compareTexts(a.body, b.body).passages.length > 0);
  console.log(
    `\nOf the ${unrelated.length} pairs in which nothing was read as shared, ${alarmed.length} show a passage.`,
  );
}

function main(): void {
  if (!existsSync(FOLDER)) {
    console.log(`${FOLDER} is not there; nothing to show.`);
    return;
  }
  const articles = readArticles();
  const bodyOf = (name: string) => articles.find((article) => article.name === name)?.body ?? "";
  for (const pair of PAIRS_THAT_SHARE) {
    const [a, b] = [bodyOf(pair.a), bodyOf(pair.b)];
    const found = compareTexts(a, b);
    printReuse(pair, a, b, found);
    printQuotations(pair, found);
  }
  printQuantities(articles);
  printUnrelated(articles);
}

main();
