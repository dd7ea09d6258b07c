/**
 * How much of an article's body the cleaner finds in a whole web page, as its text and as its HTML, beside the floor of
 * not cleaning and, for HTML, beside Readability on the same pages.
 * Scored as the article-extraction benchmark scores: F1 of mean precision and mean recall over word 4-shingles.
 *
 *     node bench/cleaning.ts [--worst N] [--only text|html]
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { planFile } from "#lib/ingest/plan-file.ts";
import { type HtmlPage, scoreHtmlPage, spreadOfHalves } from "./cleaning-html.ts";
import { meanScore, type Score, shingleScore } from "./cleaning-score.ts";

const DATA = join(import.meta.dirname, "../../shared/benchmarks/cleaning");

type Gold = Record<string, { articleBody: string; url: string }>;
type Page = { key: string; url: string; cleaned: Score; floor: Score; articles: number };

async function scorePage(key: string, url: string, goldBody: string): Promise<Page> {
  const bytes = readFileSync(join(DATA, "text", `${key}.txt`));
  const result = await planFile(bytes, `${key}.txt`);
  const articles = result.ok ? result.plan.articles : [];
  const cleaned = articles.map(({ body }) => body).join("\n\n");
  return {
    key,
    url,
    cleaned: shingleScore(goldBody, cleaned),
    floor: shingleScore(goldBody, bytes.toString("utf8")),
    articles: articles.length,
  };
}

function printScore(name: string, { precision, recall, f1 }: Score): void {
  const figure = (value: number) => value.toFixed(3).padStart(8);
  console.log(`${name.padEnd(12)}${figure(f1)}${figure(precision)}${figure(recall)}`);
}

function printWorst(pages: readonly Measured[], count: number): void {
  const worst = pages.toSorted((a, b) => a.cleaned.f1 - b.cleaned.f1).slice(0, count);
  for (const { key, url, cleaned, articles } of worst) {
    const { f1, precision, recall } = cleaned;
    const figures = [f1, precision, recall].map((value) => value.toFixed(2)).join(" ");
    console.log(`${key.slice(0, 8)} ${figures} ${articles} ${url.slice(0, 90)}`);
  }
}

type Measured = Pick<Page, "key" | "url" | "cleaned" | "articles">;

function printEnd(pages: readonly Measured[], elapsedMs: number): void {
  const split = pages.filter(({ articles }) => articles > 1).length;
  console.log(
    `split into several articles: ${split}; ${(elapsedMs / pages.length).toFixed(1)} ms of processor a page\n`,
  );
  const worstAt = process.argv.indexOf("--worst");
  if (worstAt !== -1) printWorst(pages, Number(process.argv[worstAt + 1] ?? 20));
}

function printHead(count: number, form: string): void {
  console.log(`${`${count} as ${form}`.padEnd(12)}      F1    prec.  recall`);
}

async function measureTexts(gold: Gold): Promise<void> {
  const started = process.cpuUsage();
  const pages: Page[] = [];
  for (const [key, { articleBody, url }] of Object.entries(gold))
    pages.push(await scorePage(key, url, articleBody));
  const { user, system } = process.cpuUsage(started);
  printHead(pages.length, "text");
  printScore("uncleaned", meanScore(pages.map(({ floor }) => floor)));
  printScore("collate", meanScore(pages.map(({ cleaned }) => cleaned)));
  printEnd(pages, (user + system) / 1000);
}

async function measurePages(gold: Gold): Promise<void> {
  const pages: HtmlPage[] = [];
  for (const [key, page] of Object.entries(gold))
    pages.push(await scoreHtmlPage(join(DATA, "html"), key, page));
  const total = (pick: (page: HtmlPage) => number) => pages.reduce((sum, page) => sum + pick(page), 0);
  printHead(pages.length, "html");
  printScore("uncleaned", meanScore(pages.map(({ floor }) => floor)));
  printScore("Readability", meanScore(pages.map(({ readability }) => readability)));
  printScore("collate", meanScore(pages.map(({ cleaned }) => cleaned)));
  const halves = spreadOfHalves(
    pages.map(({ cleaned }) => cleaned),
    meanScore,
  );
  console.log(`random halves: ${halves.map((f1) => f1.toFixed(3)).join(" / ")} (lowest, middle, highest F1)`);
  const readabilityMs = total((page) => page.readabilityMs) / pages.length;
  console.log(`Readability, with its DOM: ${readabilityMs.toFixed(1)} ms of processor a page`);
  printEnd(
    pages,
    total((page) => page.elapsedMs),
  );
}

async function main(): Promise<void> {
  if (!existsSync(DATA)) {
    console.log("The cleaning benchmark's data is not beside this checkout: nothing measured.");
    return;
  }
  const gold: Gold = JSON.parse(readFileSync(join(DATA, "gold.json"), "utf8"));
  const onlyAt = process.argv.indexOf("--only");
  const only = onlyAt === -1 ? null : process.argv[onlyAt + 1];
  if (only !== "html") await measureTexts(gold);
  if (only !== "text") await measurePages(gold);
}

await main();
