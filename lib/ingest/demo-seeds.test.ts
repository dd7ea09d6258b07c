/** The demo's own files against the plan a careful person wrote down for each. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { FilePlan } from "./plan-source.ts";
import type { PlannedArticle, RawSpan } from "./planned-article.ts";
import { planPlainFile as planFile } from "./testing/plan-plain-file.ts";

const FOLDER = join(import.meta.dirname, "../../seeds");

const primarySource = z.object({
  source: z.string(),
  publishedOn: z.string(),
  byline: z.string().nullable(),
  url: z.string().nullable(),
});
const article = z.object({
  title: z.string(),
  byline: z.string().nullable(),
  source: z.string().nullable(),
  publishedOn: z.string().nullable(),
  publishedAt: z.string().nullable(),
  publishedPrecision: z.string(),
  notBefore: z.string().nullable(),
  notAfter: z.string().nullable(),
  primarySource: primarySource.nullable(),
  url: z.string().nullable(),
  language: z.string(),
  bodyParagraphs: z.number(),
  bodySha256: z.string(),
  captions: z.number(),
  notes: z.number(),
  removedLines: z.array(z.number()),
});
const file = z.object({
  file: z.string(),
  sha256: z.string(),
  encoding: z.string(),
  articles: z.array(article),
});
const expected = z
  .object({ files: z.array(file) })
  .parse(JSON.parse(readFileSync(join(FOLDER, "expected-plan.json"), "utf8")));

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** 1-based numbers of the lines no part of which is in the article's body. */
function linesOutsideBody(
  { text }: FilePlan,
  { rawStartUtf16, rawEndUtf16, bodyMap }: PlannedArticle,
): number[] {
  const isInBody = (line: RawSpan) =>
    bodyMap.some(
      (run) =>
        run.rawStartUtf16 < line.rawEndUtf16 && run.rawStartUtf16 + run.lengthUtf16 > line.rawStartUtf16,
    );
  let start = 0;
  return text.split("\n").flatMap((line, at) => {
    const span = { rawStartUtf16: start, rawEndUtf16: start + line.length };
    start = span.rawEndUtf16 + 1;
    const isOwn = span.rawStartUtf16 >= rawStartUtf16 && span.rawEndUtf16 <= rawEndUtf16;
    return isOwn && line.trim() !== "" && !isInBody(span) ? [at + 1] : [];
  });
}

function summary(plan: FilePlan, planned: PlannedArticle): z.infer<typeof article> {
  const { primarySource: credited, publishedPrecision } = planned;
  return {
    title: planned.title,
    byline: planned.byline,
    source: planned.source,
    publishedOn: planned.publishedOn,
    publishedAt: planned.publishedAt,
    publishedPrecision: publishedPrecision === "minute" ? "day" : publishedPrecision,
    notBefore: planned.notBefore,
    notAfter: planned.notAfter,
    primarySource: credited === null ? null : primarySource.parse(credited),
    url: planned.url,
    language: planned.language,
    bodyParagraphs: planned.body.split("\n\n").length,
    bodySha256: sha256(planned.body),
    captions: planned.captions.length,
    notes: planned.notes.length,
    removedLines: linesOutsideBody(plan, planned),
  };
}

describe("the demo's files", () => {
  it.each(expected.files)("plans $file as a careful person would", ({ file: name, ...wanted }) => {
    const bytes = readFileSync(join(FOLDER, name));
    const result = planFile(bytes, name);
    if (!result.ok) throw new Error(result.error.message);
    const { plan } = result;
    expect({
      sha256: sha256(bytes),
      encoding: plan.encoding,
      articles: plan.articles.map((planned) => summary(plan, planned)),
    }).toEqual(wanted);
  });
});
