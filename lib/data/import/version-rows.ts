/** A planned article as the rows of its version and of what stands beside its body. No I/O; ids are given. */
import { createHash } from "node:crypto";
import type { Json } from "#lib/errors.ts";
import { type NoteKind, noteKindOf } from "#lib/ingest/note-kind.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import { tokenize } from "#lib/text/tokens.ts";
import { searchConfigFor } from "./search-config.ts";

export type VersionKeys = { projectId: string; articleId: string; id: string; number: number };

/** What of a planned article its version holds. */
export type VersionPlan = Pick<
  PlannedArticle,
  | "body"
  | "bodyMap"
  | "language"
  | "direction"
  | "rawStartUtf16"
  | "rawEndUtf16"
  | "captions"
  | "notes"
  | "removed"
>;

export type VersionOrigin = {
  sourceFileId: string;
  /** The text its raw offsets index; null where the file was planned before decoded texts were kept. */
  sourceTextId: string | null;
  importId: string;
  /** Where its bytes came from; null: nobody says. */
  captureId: string | null;
  encoding: string;
  engine: string;
};

/** The row of `ArticleVersion`; `bodyMap` as [bodyStart, rawStart, length] triples. */
export function versionRow(keys: VersionKeys, planned: VersionPlan, origin: VersionOrigin) {
  const { body, language, direction, rawStartUtf16, rawEndUtf16 } = planned;
  const bodyMap = planned.bodyMap.map((run) => [run.bodyStartUtf16, run.rawStartUtf16, run.lengthUtf16]);
  return {
    ...keys,
    ...origin,
    body,
    lengthUtf16: body.length,
    wordCount: tokenize(body).length,
    sha256: createHash("sha256").update(body).digest("hex"),
    bodyMap: bodyMap as Json as object,
    rawStartUtf16,
    rawEndUtf16,
    language,
    direction,
    searchConfig: searchConfigFor(language),
  };
}

export type AsideRow = {
  kind: "caption" | "note" | "removed";
  /** Of a note whose rule tells it. */
  noteKind: NoteKind | null;
  text: string;
  /** Null of captions and notes in plans older than their rules. */
  rule: string | null;
  rawStartUtf16: number;
  rawEndUtf16: number;
};

/** Captions, notes and removals; a removal's text is taken from the file's decoded text `raw`. */
export function asideRows(planned: VersionPlan, raw: string): AsideRow[] {
  const { captions, notes, removed } = planned;
  const noteKind = null;
  return [
    ...captions.map((aside) => ({ ...aside, kind: "caption" as const, noteKind, rule: aside.rule ?? null })),
    ...notes.map((aside) => {
      const { rule } = aside;
      return { ...aside, kind: "note" as const, noteKind: noteKindOf(rule), rule: rule ?? null };
    }),
    ...removed.map((span) => ({
      ...span,
      kind: "removed" as const,
      noteKind,
      text: raw.slice(span.rawStartUtf16, span.rawEndUtf16),
    })),
  ];
}
