/**
 * What a plan makes of spans of the raw text, in short: removed by a rule, kept beside the body, or read as title, date,
 * source and so on. It is what the raw side of a plan is drawn from, without the article's own text. Pure.
 */
import { type NoteName, noteName } from "#components/aside/note-name.ts";
import { noteKindOf } from "#lib/ingest/note-kind.ts";
import { type PlannedArticle, placeOf, type RawSpan } from "#lib/ingest/planned-article.ts";

/** What a span was read as; the same words name the rows of the article. */
export type ReadAs = "title" | "date" | "source" | "byline" | "primary source" | "address";

export type KeptAs = "caption" | Lowercase<NoteName>;

export type RawMark = RawSpan & ({ removedBy: string } | { keptAs: KeptAs } | { readAs: ReadAs });

const evidenceWords: readonly [keyof PlannedArticle["evidence"], ReadAs][] = [
  ["title", "title"],
  ["publishedOn", "date"],
  ["source", "source"],
  ["byline", "byline"],
  ["primarySource", "primary source"],
  ["url", "address"],
];

export type MarkedParts = Pick<PlannedArticle, "removed" | "captions" | "notes" | "evidence">;

const spanOf = ({ rawStartUtf16, rawEndUtf16 }: RawSpan): RawSpan => ({ rawStartUtf16, rawEndUtf16 });

function keptAs(rule: string | undefined): KeptAs {
  return noteName(noteKindOf(rule)).toLowerCase() as Lowercase<NoteName>;
}

/** The marks of one article, in no order. O(removals + captions + notes). */
export function rawMarksOf({ removed, captions, notes, evidence }: MarkedParts): RawMark[] {
  const read = evidenceWords.flatMap(([key, readAs]) => {
    const place = placeOf(evidence[key]);
    return place === null ? [] : [{ ...place, readAs }];
  });
  return [
    ...removed.map((span) => ({ ...spanOf(span), removedBy: span.rule })),
    ...captions.map((span) => ({ ...spanOf(span), keptAs: "caption" as const })),
    ...notes.map((span) => ({ ...spanOf(span), keptAs: keptAs(span.rule) })),
    ...read,
  ];
}
