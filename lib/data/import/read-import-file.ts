/**
 * One file of an import as its screen shows it: a part of the raw text beside the articles planned from it. Whatever the
 * file's size, the text that is read is that of the part, and the plans those of the articles that reach into it.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import { isId } from "#lib/ids.ts";
import { decodeBytes } from "#lib/ingest/decode-bytes.ts";
import type { PlanEdits } from "#lib/ingest/plan-edits.ts";
import type { Reading, SourceWarning } from "#lib/ingest/source-text.ts";
import type { PartialText, TextSpan } from "#lib/text/text-pieces.ts";
import { type TextWindow, textWindow, windowReach } from "#lib/text/text-window.ts";
import type { Member } from "../viewer.ts";
import { type CaptureFacts, storedCapture } from "./capture.ts";
import { type ArticleToCome, articleToCome, type Corrections } from "./corrections.ts";
import type { ImportFileStateWord, TableColumns } from "./import-view.ts";
import {
  type CopyHere,
  type KnownArticle,
  type KnownHere,
  type NearHere,
  storedCopyHere,
  storedHere,
  storedKnown,
  storedNearHere,
} from "./known/known-article.ts";
import { needsDecision } from "./needs-decision.ts";
import { listIncludedHere } from "./read-article-briefs.ts";
import { listStarts, readShownPlans, type ShownPlan, type ShownRow } from "./shown-plans.ts";
import { readSourceFileBytes } from "./source-file-bytes.ts";
import { type OpenText, openText, openWhole } from "./source-text-pieces.ts";
import { readTextColumns } from "./source-texts.ts";
import { storedCorrections, storedEdits, storedReading, storedWarnings } from "./stored-plan.ts";

/** As it is called now. */
export type NearHereView = NearHere & { title: string; fileName: string };

export type PlannedArticleView = {
  plannedId: string;
  revision: number;
  isIncluded: boolean;
  /** Set once committed and as long as the article is in the library. */
  articleId: string | null;
  planned: ShownPlan;
  corrections: Corrections;
  /** The plan with the corrections over it. */
  toCome: ArticleToCome;
  /** What the project has already of it. */
  known: KnownArticle[];
  /** Texts of this import it may be a later version of, and which are not left out. */
  here: KnownHere[];
  /** It may be a new version of a known article and nobody has said what it is: a commit is refused. */
  needsDecision: boolean;
  /** The same text before it in this import. */
  copyHere: CopyHere | null;
  /** Nearly the same ones before it in this import which are not left out, the closest first. */
  nearHere: NearHereView[];
};

/** A part of the decoded file, what every raw offset indexes. */
export type ShownText = {
  window: TextWindow;
  /** Holds the part, and where the articles in it were read. */
  text: PartialText;
  /** Those that reach into the part, in order. */
  articles: PlannedArticleView[];
  /** Where all articles of the file begin. */
  startsUtf16: number[];
};

export type ImportFileContent = {
  state: ImportFileStateWord;
  revision: number;
  /** Null when the file is no text, not read yet, or was not kept. */
  shown: ShownText | null;
  format: string | null;
  encoding: string | null;
  warnings: SourceWarning[];
  /** Of tables only. */
  columns: TableColumns | null;
  reading: Reading;
  edits: PlanEdits;
  capture: CaptureFacts;
};

type FileRow = { sourceFileId: string | null; sourceTextId: string | null; state: ImportFileStateWord };

/** Files planned before decoded texts were kept are decoded here: they are plain text. */
async function openTextOf(projectId: string, file: FileRow): Promise<OpenText | null> {
  if (file.sourceTextId !== null) return openText(db(), { projectId, id: file.sourceTextId });
  if (file.sourceFileId === null || file.state !== "planned") return null;
  const decoded = decodeBytes(await readSourceFileBytes(db(), projectId, file.sourceFileId));
  return decoded.ok ? openWhole(decoded.file.text) : null;
}

type Beside = { capture: CaptureFacts; included: Awaited<ReturnType<typeof listIncludedHere>> };

function articleView(row: ShownRow, { capture, included }: Beside): PlannedArticleView {
  const { id, revision, isIncluded, articleId, planned } = row;
  const corrections = storedCorrections(row.corrections);
  const known = storedKnown(row.known);
  const here = storedHere(row.known).filter(({ plannedId }) => included.has(plannedId));
  const toCome = articleToCome(planned, corrections, capture);
  return {
    plannedId: id,
    revision,
    isIncluded,
    articleId,
    planned,
    corrections,
    toCome,
    known,
    here,
    copyHere: storedCopyHere(row.known),
    nearHere: storedNearHere(row.known).flatMap((near) => {
      const named = included.get(near.plannedId);
      return named === undefined ? [] : [{ ...near, title: named.title, fileName: named.fileName }];
    }),
    needsDecision: needsDecision({ isIncluded, known, here, as: toCome.as }),
  };
}

/** The places that the articles' values were read at, each as the least span that holds it. */
function readPlaces(articles: readonly PlannedArticleView[]): TextSpan[] {
  return articles.flatMap(({ planned }) =>
    Object.values(planned.evidence).flatMap(({ rawStartUtf16: at }) =>
      at === null ? [] : [{ startUtf16: at, endUtf16: at + 1 }],
    ),
  );
}

type ShownFile = { projectId: string; fileId: string; capture: CaptureFacts; fromUtf16: number };

async function readShown(file: ShownFile, open: OpenText): Promise<ShownText> {
  const { projectId, capture, fromUtf16 } = file;
  const reached = await open.read([windowReach(open.lengthUtf16, fromUtf16)]);
  const window = textWindow(reached, fromUtf16);
  const rows = await readShownPlans(file, window);
  const included = await listIncludedHere(projectId, rows);
  const articles = rows.map((row) => articleView(row, { capture, included }));
  const text = await open.read(readPlaces(articles));
  return { window, text, articles, startsUtf16: await listStarts(file) };
}

/**
 * A file with the part of its text that holds the offset. Null when the import has no such file in the member's project.
 * Linear in the part and what reaches into it, beside a number an article of the file.
 */
export async function readImportFile(
  member: Member,
  key: { importId: string; fileId: string; fromUtf16?: number },
): Promise<ImportFileContent | null> {
  const { projectId } = member;
  const { importId, fileId, fromUtf16 = 0 } = key;
  if (!isId(fileId) || !isId(importId)) return null;
  const file = await db().importFile.findFirst({ where: { projectId, importId, id: fileId } });
  if (file === null) return null;
  const capture = storedCapture(file.capture);
  const open = await openTextOf(projectId, file);
  const { state, revision, format, encoding, sourceTextId } = file;
  return {
    state,
    revision,
    format,
    encoding,
    shown: open === null ? null : await readShown({ projectId, fileId, capture, fromUtf16 }, open),
    columns: sourceTextId === null ? null : await readTextColumns(projectId, sourceTextId),
    warnings: storedWarnings(file.warnings),
    reading: storedReading(file.reading),
    edits: storedEdits(file.edits),
    capture,
  };
}
