/**
 * How much of an article's body the cleaner finds in the text of a whole web page, beside the floor of not cleaning.
 * Scored as the article-extraction benchmark scores: F1 of mean precision and mean recall over word 4-shingles.
 *
 *     node bench/cleaning.ts [--worst N]
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { planFile } from "#lib/ingest/plan-file.ts";
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

function printWorst(pages: readonly Page[], count: number): void {
  const worst = pages.toSorted((a, b) => a.cleaned.f1 - b.cleaned.f1).slice(0, count);
  for (const { key, url, cleaned, articles } of worst) {
    const { f1, precision, recall } = cleaned;
    const figures = [f1, precision, recall].map((value) => value.toFixed(2)).join(" ");
    console.log(`${key.slice(0, 8)} ${figures} ${articles} ${url.slice(0, 90)}`);
  }
}

async function main(): Promise<void> {
  if (!existsSync(DATA)) {
    console.log("The cleaning benchmark's data is not beside this checkout: nothing measured.");
    return;
  }
  const gold: Gold = JSON.parse(readFileSync(join(DATA, "gold.json"), "utf8"));
  const started = performance.now();
  const pages: Page[] = [];
  for (const [key, { articleBody, url }] of Object.entries(gold))
    pages.push(await scorePage(key, url, articleBody));
  const elapsedMs = performance.now() - started;
  console.log(`${`${pages.length} pages`.padEnd(12)}      F1    prec.  recall`);
  printScore("uncleaned", meanScore(pages.map(({ floor }) => floor)));
  printScore("collate", meanScore(pages.map(({ cleaned }) => cleaned)));
  console.log(
    `split into several articles: ${pages.filter(({ articles }) => articles > 1).length}; ${Math.round(elapsedMs)} ms`,
  );
  const worstAt = process.argv.indexOf("--worst");
  if (worstAt !== -1) printWorst(pages, Number(process.argv[worstAt + 1] ?? 20));
}

await main();
