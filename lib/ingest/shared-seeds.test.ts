/**
 * The five real documents of the shared folder, against a golden made by reading them line by line: offsets and
 * hashes only. Without the folder the files are passed over, and the test says so.
 */

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type PlannedArticle, placeOf, type RawSpan } from "./planned-article.ts";
import golden from "./shared-seeds.golden.json" with { type: "json" };
import { planPlainFile as planFile } from "./testing/plan-plain-file.ts";

const FOLDER = join(import.meta.dirname, "../../../shared/seeds");
const isThere = existsSync(FOLDER);

function sha256(text: string | null): string | null {
  return text === null ? null : createHash("sha256").update(text, "utf8").digest("hex");
}

function spans(parts: readonly (RawSpan | null)[]): number[][] {
  return parts
    .filter((part) => part !== null)
    .map(({ rawStartUtf16, rawEndUtf16 }) => [rawStartUtf16, rawEndUtf16]);
}

function summary(article: PlannedArticle) {
  const { evidence, primarySource } = article;
  const [titleSpan] = spans([placeOf(evidence.title)]);
  const [publishedOnSpan] = spans([placeOf(evidence.publishedOn)]);
  const [span] = spans([placeOf(evidence.primarySource)]);
  return {
    titleSpan,
    titleSha256: sha256(article.title),
    publishedOn: article.publishedOn,
    publishedOnSpan: publishedOnSpan ?? null,
    sourceSha256: sha256(article.source),
    primarySource:
      primarySource === null
        ? null
        : {
            sourceSha256: sha256(primarySource.source),
            bylineSha256: sha256(primarySource.byline),
            publishedOn: primarySource.publishedOn,
            span,
          },
    bodyLengthUtf16: article.body.length,
    bodyParagraphs: article.body.split("\n\n").length,
    bodySha256: sha256(article.body),
    captionSpans: spans(article.captions),
    noteSpans: spans(article.notes),
  };
}

function planned(file: string) {
  const bytes = readFileSync(join(FOLDER, file));
  const result = planFile(bytes, file);
  if (!result.ok) throw new Error(result.error.message);
  return { bytes, plan: result.plan };
}

if (!isThere) console.log("../shared/seeds is not beside this checkout: its five documents are passed over.");

describe.runIf(isThere)("the five real documents", () => {
  it.each(golden)("plans $file as a careful reader would", ({ file, sha256: fileHash, articles }) => {
    const { bytes, plan } = planned(file);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(fileHash);
    expect(plan.articles.map(summary)).toEqual(articles);
  });

  it("finds exactly eleven articles", () => {
    expect(golden.flatMap(({ file }) => planned(file).plan.articles)).toHaveLength(11);
  });

  it("bounds the undated ones only by what they tell of, never after the day they ran", () => {
    const undated = golden
      .flatMap(({ file }) => planned(file).plan.articles)
      .filter(({ publishedOn }) => publishedOn === null);
    expect(undated.map(({ notBefore }) => notBefore)).toEqual(["2017-03-01", null, "2020-05-07"]);
    for (const { publishedPrecision, publishedStated } of undated) {
      expect([publishedPrecision, publishedStated]).toEqual(["unknown", null]);
    }
  });
});
