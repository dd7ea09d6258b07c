/**
 * Pages of several articles, of many shapes, and pages of one that look like several. All prose is written for this
 * project; what is expected of it was written by hand, from the pages (fixtures/archives/expected.json).
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { FilePlan } from "./plan-source.ts";
import type { PlannedArticle } from "./planned-article.ts";
import { planPlainFile } from "./testing/plan-plain-file.ts";

const ARCHIVES = join(import.meta.dirname, "fixtures/archives");
const SINGLE_PAGES = join(import.meta.dirname, "fixtures/single-pages");

const article = z.object({
  line: z.number(),
  title: z.string(),
  publishedOn: z.string().nullable(),
  byline: z.string().nullable(),
  source: z.string().nullable(),
  primarySource: z
    .object({
      source: z.string().nullable(),
      byline: z.string().nullable(),
      publishedOn: z.string().nullable(),
    })
    .nullable(),
  url: z.string().nullable(),
  first: z.string(),
  last: z.string(),
});
const { files } = z
  .object({ files: z.array(z.object({ file: z.string(), articles: z.array(article) })) })
  .parse(JSON.parse(readFileSync(join(ARCHIVES, "expected.json"), "utf8")));

function plan(folder: string, file: string): FilePlan {
  const result = planPlainFile(readFileSync(join(folder, file)), file);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

function lineAt(text: string, atUtf16: number): number {
  return text.slice(0, atUtf16).split("\n").length;
}

type Wanted = z.infer<typeof article>;

function summary(text: string, planned: PlannedArticle, { first, last }: Wanted): Wanted {
  const { primarySource } = planned;
  return {
    line: lineAt(text, planned.rawStartUtf16),
    title: planned.title,
    publishedOn: planned.publishedOn,
    byline: planned.byline,
    source: planned.source,
    primarySource:
      primarySource === null
        ? null
        : {
            source: primarySource.source,
            byline: primarySource.byline,
            publishedOn: primarySource.publishedOn,
          },
    url: planned.url,
    first: planned.body.slice(0, first.length),
    last: planned.body.slice(-last.length),
  };
}

describe("a page of several articles", () => {
  it("is expected of every page in the folder", () => {
    const pages = readdirSync(ARCHIVES).filter((name) => name.endsWith(".txt"));
    expect(files.map(({ file }) => file)).toEqual(pages);
  });

  it.each(files)("is split as a careful reader would: $file", ({ file, articles }) => {
    const { text, articles: planned } = plan(ARCHIVES, file);
    const found = planned.map((one, at) => {
      const wanted = articles[at];
      return wanted === undefined ? one.title : summary(text, one, wanted);
    });
    expect(found).toEqual(articles);
  });
});

describe("a digest of mails", () => {
  it("has the wrapped lines of its letters joined, though its headers are short", () => {
    const [letter] = plan(ARCHIVES, "12-mail-digest.txt").articles;
    expect(letter?.body.split("\n\n")).toHaveLength(2);
  });
});

describe("a page of one article", () => {
  it.each(readdirSync(SINGLE_PAGES))("is not split: %s", (file) => {
    const { articles } = plan(SINGLE_PAGES, file);
    expect(articles.map(({ title }) => title)).toHaveLength(1);
  });
});
