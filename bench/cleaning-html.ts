/**
 * The saved pages of the cleaning benchmark: how much of an article's body is found in a page's HTML, beside the floor
 * of keeping all its words and Readability run on the same pages.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { planSource } from "#lib/ingest/plan-source.ts";
import { readSource } from "#lib/ingest/read-source.ts";
import { type Score, shingleScore } from "./cleaning-score.ts";

export type HtmlPage = {
  key: string;
  url: string;
  cleaned: Score;
  floor: Score;
  readability: Score;
  articles: number;
  /** Processor time from bytes to plan; the clock's would measure who else is at work. */
  elapsedMs: number;
  readabilityMs: number;
};

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function readable(html: string): string {
  try {
    return new Readability(parseHTML(html).document as unknown as Document).parse()?.textContent ?? "";
  } catch {
    return "";
  }
}

/** Scores one page of the benchmark. */
export async function scoreHtmlPage(
  folder: string,
  key: string,
  { articleBody, url }: { articleBody: string; url: string },
): Promise<HtmlPage> {
  const bytes = gunzipSync(readFileSync(join(folder, `${key}.html.gz`)));
  const started = processorMs();
  const read = await readSource(bytes, "page.html");
  const planned = read.ok ? planSource(read.source, "page.html") : read;
  const elapsedMs = processorMs() - started;
  const articles = planned.ok && "plan" in planned ? planned.plan.articles : [];
  const cleaned = articles.map(({ body }) => body).join("\n\n");
  const startedAgain = processorMs();
  const text = readable(bytes.toString("utf8"));
  return {
    key,
    url,
    cleaned: shingleScore(articleBody, cleaned),
    floor: shingleScore(articleBody, read.ok ? read.source.text : ""),
    readability: shingleScore(articleBody, text),
    articles: articles.length,
    elapsedMs,
    readabilityMs: processorMs() - startedAgain,
  };
}

const HALVES = 200;

/** The lowest, middle and highest F1 of random halves of the pages, by fixed seed: how far the other half may be. */
export function spreadOfHalves(
  scores: readonly Score[],
  meanOf: (scores: readonly Score[]) => Score,
): number[] {
  let seed = 1;
  const isDrawn = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed < 0x40000000;
  };
  const found = Array.from({ length: HALVES }, () => meanOf(scores.filter(isDrawn)).f1).toSorted(
    (a, b) => a - b,
  );
  return [found[0] ?? 0, found[HALVES / 2] ?? 0, found[HALVES - 1] ?? 0];
}
