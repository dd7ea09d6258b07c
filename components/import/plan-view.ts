/**
 * One file's plan as the screen is given it: the part of the raw text in view with its marks, and of each article in it
 * what is shown, without offsets, maps and text that nobody sees. Pure; made on the server, drawn in the browser.
 */
import { type CaptureFacts, captureToCome } from "#lib/data/import/capture.ts";
import type { PlannedArticleView, ShownText } from "#lib/data/import/read-import-file.ts";
import type { Beginning, ShownPlan } from "#lib/data/import/shown-plans.ts";
import { type NoteKind, noteKindOf } from "#lib/ingest/note-kind.ts";
import type {
  AnyEvidence,
  ArticleEvidence,
  Confidence,
  PlannedArticle,
  RawSpan,
} from "#lib/ingest/planned-article.ts";
import type { SourceFormat } from "#lib/ingest/source-text.ts";
import { languageName } from "#lib/text/language-name.ts";
import type { PartialText } from "#lib/text/text-pieces.ts";
import { isInWindow, type TextWindow } from "#lib/text/text-window.ts";
import { tokenize } from "#lib/text/tokens.ts";
import type { RawPart } from "./raw-lines.ts";
import { type RawMark, rawMarksOf } from "./raw-marks.ts";

/**
 * Where a value was read: a place in the text, or, without one, a place of the file that `rule` names. Its line is the
 * file's, and null where it is not known: of a table's rows and a list's objects the rule names the field.
 */
export type ReadAt = {
  rule: string;
  confidence: Confidence;
  place: { line: number | null; startUtf16: number } | null;
};

export type ReadPlaces = { [Field in keyof ArticleEvidence]?: ReadAt };

export type BodyView = {
  /** Its beginning, where it is cut. */
  text: string;
  isCut: boolean;
  lengthUtf16: number;
  /** Counted only of a text that is shown whole. */
  words: number | null;
};

export type AsideView = { startUtf16: number; text: string };

/** The notes of one kind; null where nothing says whose they are. */
export type NotesView = { kind: NoteKind | null; notes: AsideView[] };

/** What is shown of an article to come beside its raw text. */
export type ArticleCard = Omit<PlannedArticleView, "planned"> & {
  startUtf16: number;
  planned: Omit<ShownPlan, "body" | "captions" | "notes" | "removed" | "evidence">;
  read: ReadPlaces;
  /** Its language's English name; null: not known. Named here, since browsers name them each in its way. */
  language: string | null;
  /** The capture without the article's own corrections. */
  plannedCapture: CaptureFacts;
  body: BodyView;
  captions: AsideView[];
  /** In the order in which the kinds come up. */
  notes: NotesView[];
  /** Removals in view by their rule, most first. */
  removals: { rule: string; count: number }[];
};

export type PlanView = {
  part: RawPart;
  window: TextWindow;
  marks: RawMark[];
  /** Where all articles of the file begin. */
  startsUtf16: number[];
  /** Those that reach into the part, in order. */
  cards: ArticleCard[];
};

type OfFile = { text: PartialText; format: string | null; window: TextWindow; capture: CaptureFacts };

/** What is wrong with these is told by the file's own lines, which texts kept before lines were do not know. */
const linesOfTheirOwn: readonly (string | null)[] = ["csv", "json"] satisfies SourceFormat[];

function readAt({ text, format }: Pick<OfFile, "text" | "format">, evidence: AnyEvidence): ReadAt {
  const { rule, confidence = "high", rawStartUtf16: startUtf16 } = evidence;
  if (startUtf16 === null) return { rule, confidence, place: null };
  const known = text.fileLines({ startUtf16, endUtf16: startUtf16 + 1 });
  const own = linesOfTheirOwn.includes(format) ? null : text.lineAt(startUtf16);
  const line = known === null ? own : (known[0]?.line ?? null);
  return { rule, confidence, place: { line, startUtf16 } };
}

function readPlaces(file: OfFile, evidence: ArticleEvidence): ReadPlaces {
  const entries = Object.entries(evidence).map(([field, one]) => [field, readAt(file, one)] as const);
  return Object.fromEntries(entries);
}

/** The word at the cut, which may not be all there. A script without spaces has none so short. */
const lastWord = /\s+\S{0,60}$/u;

function bodyView({ text, lengthUtf16 }: Beginning): BodyView {
  if (lengthUtf16 <= text.length) return { text, isCut: false, lengthUtf16, words: tokenize(text).length };
  return { text: `${text.replace(lastWord, "")} …`, isCut: true, lengthUtf16, words: null };
}

function removalsOf(removed: PlannedArticle["removed"], part: TextWindow): ArticleCard["removals"] {
  const counts = new Map<string, number>();
  for (const span of removed) {
    if (isInWindow(span, part)) counts.set(span.rule, (counts.get(span.rule) ?? 0) + 1);
  }
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count);
}

const asideViews = (asides: readonly (RawSpan & { text: string })[]): AsideView[] =>
  asides.map(({ rawStartUtf16: startUtf16, text }) => ({ startUtf16, text }));

function notesByKind(notes: PlannedArticle["notes"]): NotesView[] {
  const kinds = new Set(notes.map(({ rule }) => noteKindOf(rule)));
  return [...kinds].map((kind) => {
    const ofKind = notes.filter(({ rule }) => noteKindOf(rule) === kind);
    return { kind, notes: asideViews(ofKind) };
  });
}

function cardOf(view: PlannedArticleView, file: OfFile): ArticleCard {
  const { window, capture } = file;
  const { planned, ...rest } = view;
  const { body, captions, notes, removed, evidence, ...shown } = planned;
  return {
    ...rest,
    startUtf16: planned.rawStartUtf16,
    planned: shown,
    read: readPlaces(file, evidence),
    language: languageName(planned.language),
    plannedCapture: captureToCome(undefined, capture, planned.capture),
    body: bodyView(body),
    captions: asideViews(captions),
    notes: notesByKind(notes),
    removals: removalsOf(removed, window),
  };
}

/**
 * What the screen is given of a file: the part that is shown and what reaches into it.
 *
 * @param file its format, and what a person said of where its bytes came from
 * O(part + articles + marks).
 */
export function planView(
  file: Pick<OfFile, "format" | "capture">,
  { text, window, articles, startsUtf16: starts }: ShownText,
): PlanView {
  const { startUtf16, endUtf16 } = window;
  const marks = articles.flatMap(({ planned }) =>
    rawMarksOf(planned).filter((mark) => isInWindow(mark, window)),
  );
  const part = {
    text: text.slice(startUtf16, endUtf16),
    startUtf16,
    firstLine: text.lineAt(startUtf16),
    fileLines: text.fileLines(window),
  };
  const cards = articles.map((article) => cardOf(article, { ...file, text, window }));
  return { part, window, marks, startsUtf16: starts, cards };
}
