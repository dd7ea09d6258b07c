/** A text as the plan of an article that is all of it, for tests that need a plan and not the engine. */
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";

export function plannedText(body: string, title = "The lake rose in the night"): PlannedArticle {
  return {
    rawStartUtf16: 0,
    rawEndUtf16: body.length,
    title,
    byline: null,
    source: null,
    sourceSuggestion: null,
    publishedStated: null,
    publishedOn: null,
    publishedAt: null,
    publishedPrecision: "unknown",
    publishedZone: null,
    notBefore: null,
    notAfter: null,
    boundsReason: null,
    primarySource: null,
    url: null,
    language: "en",
    direction: "ltr",
    capture: null,
    body,
    bodyMap: [{ bodyStartUtf16: 0, rawStartUtf16: 0, lengthUtf16: body.length }],
    captions: [],
    notes: [],
    evidence: {},
    removed: [],
  };
}
