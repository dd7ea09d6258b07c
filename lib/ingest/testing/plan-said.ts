/** Plans a text of which its file states something besides, for tests. */
import { type FilePlan, planSource } from "../plan-source.ts";
import type { Confidence, PlannedArticle, RawSpan } from "../planned-article.ts";
import { plainSource } from "../read-source.ts";
import type { FactField, SourceFormat, SourcePart, StatedFact } from "../source-text.ts";

export function fact(
  field: FactField,
  value: string,
  confidence: Confidence = "high",
  span: RawSpan | null = null,
): StatedFact {
  return { field, value, rule: `meta ${field}`, confidence, span };
}

type Said = { facts?: StatedFact[]; parts?: SourcePart[]; format?: SourceFormat };

export function plan(text: string, { facts = [], parts, format = "html" }: Said): FilePlan {
  const source = { ...plainSource("utf-8", text, format), facts, parts: parts ?? null };
  const result = planSource(source, "page.html");
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

export function article(text: string, ...facts: StatedFact[]): PlannedArticle {
  const [first] = plan(text, { facts }).articles;
  if (first === undefined) throw new Error("no article");
  return first;
}
