/** One article of a file: its units are marked pass by pass, then read and folded into a plan. */

import { guessLanguage } from "#lib/text/language-guess.ts";
import { textDirection } from "#lib/text/text-direction.ts";
import { foldBody } from "./fold-body.ts";
import { linkMarkup } from "./inline-markup.ts";
import { type MarkedArticle, markArticle, spanOf, unitsWithRole } from "./mark-article.ts";
import type {
  ArticleEvidence,
  Aside,
  Evidence,
  PlannedArticle,
  Publication,
  RawSpan,
  Removed,
} from "./planned-article.ts";
import { boundPublication } from "./publication-bounds.ts";
import type { RawUnit } from "./raw-units.ts";
import { type ArticleHead, readHead } from "./read-head.ts";
import type { LayoutSpan } from "./source-text.ts";
import type { UnitRole } from "./unit-marks.ts";

export type ArticleInput = {
  raw: string;
  units: readonly RawUnit[];
  /** The article's part of the raw text. */
  span: RawSpan;
  /** What to call an article without a title line. */
  fallbackTitle: string;
  knownNames: readonly string[];
  /** What the format says of the text's blocks. */
  layout: readonly LayoutSpan[];
};

const KEPT_BESIDE: readonly UnitRole[] = ["title", "caption", "note"];

function asides(article: MarkedArticle, role: UnitRole): Aside[] {
  return unitsWithRole(article, role).map(({ unit }) => ({ ...spanOf(unit), text: unit.text }));
}

/** A bare date at the start of the first paragraph, and the mark-up of links. */
function removedInside(raw: string, { body, dateline }: MarkedArticle): Removed[] {
  const [first] = body;
  const start = first?.rawStartUtf16 ?? 0;
  const length = dateline?.droppedUtf16 ?? 0;
  const date = length === 0 ? [] : [{ rawStartUtf16: start, rawEndUtf16: start + length, rule: "dateline" }];
  return [...date, ...body.flatMap((unit) => linkMarkup(raw, unit))];
}

function removedUnits({ units, marks }: MarkedArticle): Removed[] {
  return units.flatMap((unit, at) => {
    const mark = marks[at];
    if (mark === null || mark === undefined || KEPT_BESIDE.includes(mark.role)) return [];
    return [{ ...spanOf(unit), rule: mark.rule }];
  });
}

function collectEvidence({ title, published, publisher, byline, credit }: ArticleHead): ArticleEvidence {
  const entries: { [Key in keyof ArticleEvidence]: Evidence | null } = {
    title: title.evidence,
    publishedOn: published.evidence,
    source: publisher.evidence,
    byline: byline.evidence,
    primarySource: credit.evidence,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, evidence]) => evidence !== null));
}

/** An article that states no date gets the bound its text gives, beside one its update line may have given. */
function withBounds(stated: Publication, body: string, captions: readonly Aside[]): Publication {
  if (stated.publishedOn !== null) return stated;
  const bounds = boundPublication(
    body,
    captions.map(({ text }) => text),
  );
  if (bounds === null) return stated;
  const reasons = [stated.boundsReason, bounds.reason].filter((reason) => reason !== null);
  return { ...stated, notBefore: bounds.notBefore, boundsReason: reasons.join(" ") };
}

/**
 * Plans one article.
 *
 * @param input the article's units and span in the raw text
 * @returns the plan, or null when no body text is left. Never throws. O(n) in the length of the article.
 */
export function planArticle({
  raw,
  units,
  span,
  fallbackTitle,
  knownNames,
  layout,
}: ArticleInput): PlannedArticle | null {
  const article = markArticle(raw, units, knownNames, layout);
  const inside = removedInside(raw, article);
  const { body, bodyMap } = foldBody(raw, article.body, inside);
  if (!/[\p{L}\p{N}]/u.test(body)) return null;
  const head = readHead(raw, article, fallbackTitle, knownNames);
  const captions = asides(article, "caption");
  return {
    ...spanOf(span),
    title: head.title.text,
    byline: head.byline.text,
    source: head.publisher.source,
    sourceSuggestion: head.publisher.suggestion,
    ...withBounds(head.published.publication, body, captions),
    primarySource: head.credit.primarySource,
    url: null,
    language: guessLanguage(body),
    direction: textDirection(body),
    capture: null,
    body,
    bodyMap,
    captions,
    notes: asides(article, "note"),
    evidence: collectEvidence(head),
    removed: [...removedUnits(article), ...inside].sort((a, b) => a.rawStartUtf16 - b.rawStartUtf16),
  };
}
