/** One article of a file: its units are marked pass by pass, then read and folded into a plan. */

import { textDirection } from "#lib/text/text-direction.ts";
import { putBack, takeOut, withoutPutBack } from "./apply-edits.ts";
import { applyFacts } from "./apply-facts.ts";
import { decideAddress } from "./decide-address.ts";
import { decidePublication } from "./decide-publication.ts";
import type { KnownMarks } from "./find-ranges.ts";
import { foldBody } from "./fold-body.ts";
import { inlineMarkup } from "./inline-markup.ts";
import { LINE_HYPHEN_RULE } from "./line-hyphens.ts";
import { type MarkedArticle, markArticle, spanOf, unitsWithRole } from "./mark-article.ts";
import type { PlanEdits } from "./plan-edits.ts";
import {
  type AnyEvidence,
  type ArticleEvidence,
  type Aside,
  type PlannedArticle,
  type Publication,
  placeOf,
  type RawSpan,
  type Removed,
  type StatedCapture,
} from "./planned-article.ts";
import { boundPublication } from "./publication-bounds.ts";
import type { RawUnit } from "./raw-units.ts";
import { type HeadContext, readHead } from "./read-head.ts";
import type { LayoutSpan } from "./source-text.ts";
import { spansOfUnits } from "./span-list.ts";
import { type ArticleFacts, firstFact } from "./stated-facts.ts";
import { decideLanguage } from "./stated-language.ts";
import type { UnitRole } from "./unit-marks.ts";

export type ArticleInput = HeadContext & {
  raw: string;
  units: readonly RawUnit[];
  /** The article's part of the raw text. */
  span: RawSpan;
  /** What the format says of the text's blocks. */
  layout: readonly LayoutSpan[];
  /** What the split of the file says of the units. */
  knownMarks: KnownMarks;
  facts: ArticleFacts;
  capture: StatedCapture | null;
  /** Lines other files print too, with the rule to name. */
  repeatedLines: ReadonlyMap<string, string>;
  /** Hyphens that parted words at lines' ends and are none of theirs. */
  hyphens: readonly RawSpan[];
  edits: Pick<PlanEdits, "putBack" | "takenOut">;
};

const KEPT_BESIDE: readonly UnitRole[] = ["caption", "note"];

function asides(article: MarkedArticle, role: UnitRole): Aside[] {
  return unitsWithRole(article, role).map(({ unit, mark: { rule } }) => ({
    ...spanOf(unit),
    text: unit.text,
    rule,
  }));
}

/** A bare date at the start of the first paragraph, the mark-up of links, and hyphens at lines' ends. */
function removedInside(
  raw: string,
  { body, dateline, lead }: MarkedArticle,
  hyphens: readonly RawSpan[],
): Removed[] {
  const start = lead?.rawStartUtf16 ?? 0;
  const length = dateline?.droppedUtf16 ?? 0;
  const date = length === 0 ? [] : [{ rawStartUtf16: start, rawEndUtf16: start + length, rule: "dateline" }];
  const joined = spansOfUnits(body, hyphens)
    .flat()
    .map((span) => ({ ...span, rule: LINE_HYPHEN_RULE }));
  return [...date, ...body.flatMap((unit) => inlineMarkup(raw, unit)), ...joined];
}

/** In order, none overlapping: of a date a person took out half of, the rest is left to its rule. */
function joinRemoved(removed: readonly Removed[]): Removed[] {
  const ascending = [...removed].sort((a, b) => a.rawStartUtf16 - b.rawStartUtf16);
  let endUtf16 = 0;
  return ascending.flatMap((span) => {
    const rawStartUtf16 = Math.max(span.rawStartUtf16, endUtf16);
    endUtf16 = Math.max(endUtf16, span.rawEndUtf16);
    return rawStartUtf16 < span.rawEndUtf16 ? [{ ...span, rawStartUtf16 }] : [];
  });
}

/** What stands in the title's line beside it, without white space at its ends. */
function besideTitle(raw: string, unit: RawUnit, title: RawSpan): Removed[] {
  const sides: [number, number][] = [
    [unit.rawStartUtf16, title.rawStartUtf16],
    [title.rawEndUtf16, unit.rawEndUtf16],
  ];
  return sides.flatMap(([start, end]) => {
    const text = raw.slice(start, Math.max(start, end));
    if (text.trim() === "") return [];
    const rawStartUtf16 = start + (text.length - text.trimStart().length);
    return [{ rawStartUtf16, rawEndUtf16: start + text.trimEnd().length, rule: "beside the title" }];
  });
}

/** The lines kept neither in the body nor beside it. A line marked as a title that is not the title is one of them. */
function removedUnits(raw: string, { units, marks }: MarkedArticle, title: RawSpan | null): Removed[] {
  const isTouched = (unit: RawUnit) =>
    title !== null && unit.rawStartUtf16 < title.rawEndUtf16 && unit.rawEndUtf16 > title.rawStartUtf16;
  return units.flatMap((unit, at) => {
    const mark = marks[at];
    if (mark === null || mark === undefined || KEPT_BESIDE.includes(mark.role)) return [];
    if (mark.role !== "title") return [{ ...spanOf(unit), rule: mark.rule }];
    if (title === null || !isTouched(unit)) return [{ ...spanOf(unit), rule: "another title" }];
    return besideTitle(raw, unit, title);
  });
}

function present(entries: { [Key in keyof ArticleEvidence]: AnyEvidence | null }): ArticleEvidence {
  return Object.fromEntries(Object.entries(entries).filter(([, evidence]) => evidence !== null));
}

/** An article that states no date gets the bound its text gives, beside those its date lines may have given. */
function withBounds(stated: Publication, body: string, captions: readonly Aside[]): Publication {
  if (stated.publishedOn !== null) return stated;
  const bounds = boundPublication(
    body,
    captions.map(({ text }) => text),
  );
  const { notBefore, notAfter, boundsReason } = stated;
  const isNarrower =
    bounds !== null &&
    (notBefore === null || bounds.notBefore > notBefore) &&
    // A day told of that is later than the last possible one is no news of the past.
    (notAfter === null || bounds.notBefore <= notAfter);
  if (!isNarrower) return stated;
  const reasons = [boundsReason, bounds.reason].filter((reason) => reason !== null);
  return { ...stated, notBefore: bounds.notBefore, boundsReason: reasons.join(" ") };
}

/**
 * Plans one article.
 *
 * @param input the article's units and span in the raw text, what its file states, and what a person changed
 * @returns the plan, or null when no body text is left. Never throws. O(n) in the length of the article.
 */
export function planArticle(input: ArticleInput): PlannedArticle | null {
  const { raw, span, facts, edits, knownNames, layout, knownMarks, repeatedLines } = input;
  const statedTitle = firstFact(facts, "title", (value) => value.trim() || null)?.fact ?? null;
  const found = markArticle(raw, input.units, {
    knownNames,
    layout,
    knownMarks,
    statedTitle,
    repeatedLines,
  });
  const read = takeOut(raw, found, edits.takenOut, statedTitle);
  const article = putBack(read.article, edits.putBack);
  const byRules = withoutPutBack(removedInside(raw, article, input.hyphens), edits.putBack);
  const inside = joinRemoved([...byRules, ...read.inside]);
  const { body, bodyMap } = foldBody(raw, article.body, inside);
  if (!/[\p{L}\p{N}]/u.test(body)) return null;
  const head = readHead(raw, read.article, input);
  const { title, byline, publisher, credit } = applyFacts(head, facts, span);
  const address = decideAddress(raw, read.article, head.title, facts, span);
  const published = decidePublication(head.published, { facts, within: span, order: input.order, address });
  const { language, evidence: languageEvidence } = decideLanguage(body, facts);
  const captions = asides(article, "caption");
  const removed = [...removedUnits(raw, article, placeOf(title.evidence ?? undefined)), ...inside];
  return {
    ...spanOf(span),
    title: title.text,
    byline: byline.text,
    source: publisher.source,
    sourceSuggestion: publisher.suggestion,
    ...withBounds(published.publication, body, captions),
    primarySource: credit.primarySource,
    url: address?.url ?? null,
    language,
    direction: textDirection(body),
    capture: input.capture,
    body,
    bodyMap,
    captions,
    notes: asides(article, "note"),
    evidence: present({
      title: title.evidence,
      publishedOn: published.evidence,
      source: publisher.evidence,
      byline: byline.evidence,
      primarySource: credit.evidence,
      url: address?.evidence ?? null,
      language: languageEvidence,
    }),
    removed: removed.sort((a, b) => a.rawStartUtf16 - b.rawStartUtf16),
  };
}
