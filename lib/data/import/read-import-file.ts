/** One file of an import as its screen shows it: the raw text beside the articles planned from it. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { isId } from "#lib/ids.ts";
import { decodeBytes } from "#lib/ingest/decode-bytes.ts";
import type { PlanEdits } from "#lib/ingest/plan-edits.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import type { LayoutSpan, Reading, SourceWarning } from "#lib/ingest/source-text.ts";
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
import { readSourceFileBytes } from "./source-file-bytes.ts";
import { readSourceText } from "./source-texts.ts";
import { storedCorrections, storedEdits, storedPlan, storedReading, storedWarnings } from "./stored-plan.ts";

/** As it is called now. */
export type NearHereView = NearHere & { title: string; fileName: string };

export type PlannedArticleView = {
  plannedId: string;
  revision: number;
  isIncluded: boolean;
  /** Set once committed and as long as the article is in the library. */
  articleId: string | null;
  planned: PlannedArticle;
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

export type ImportFileContent = {
  state: ImportFileStateWord;
  revision: number;
  /** The decoded file, what every raw offset indexes; null when it is no text, not read yet, or was not kept. */
  text: string | null;
  format: string | null;
  encoding: string | null;
  /** What the format says of spans of the text. */
  layout: LayoutSpan[];
  warnings: SourceWarning[];
  /** Of tables only. */
  columns: TableColumns | null;
  reading: Reading;
  edits: PlanEdits;
  capture: CaptureFacts;
  articles: PlannedArticleView[];
};

type FileRow = { sourceFileId: string | null; sourceTextId: string | null; state: ImportFileStateWord };
type TextAndShape = Pick<ImportFileContent, "text" | "layout" | "columns">;

const noText: TextAndShape = { text: null, layout: [], columns: null };

/** Files planned before decoded texts were kept are decoded here: they are plain text. */
async function textOf(projectId: string, file: FileRow): Promise<TextAndShape> {
  if (file.sourceTextId !== null) {
    const { text, layout, columns } = await readSourceText(db(), projectId, file.sourceTextId);
    return { text, layout, columns };
  }
  if (file.sourceFileId === null || file.state !== "planned") return noText;
  const decoded = decodeBytes(await readSourceFileBytes(db(), projectId, file.sourceFileId));
  return decoded.ok ? { ...noText, text: decoded.file.text } : noText;
}

async function findFile(projectId: string, importId: string, fileId: string) {
  return db().importFile.findFirst({
    where: { projectId, importId, id: fileId },
    include: {
      planned: {
        orderBy: { position: "asc" },
        include: { article: { select: { id: true, deletedAt: true } } },
      },
    },
  });
}

type PlannedRow = NonNullable<Awaited<ReturnType<typeof findFile>>>["planned"][number];

type Beside = { capture: CaptureFacts; included: Awaited<ReturnType<typeof listIncludedHere>> };

function articleView(row: PlannedRow, { capture, included }: Beside): PlannedArticleView {
  const { id, revision, isIncluded, article } = row;
  const [planned, corrections] = [storedPlan(row.planned), storedCorrections(row.corrections)];
  const known = storedKnown(row.known);
  const here = storedHere(row.known).filter(({ plannedId }) => included.has(plannedId));
  const toCome = articleToCome(planned, corrections, capture);
  return {
    plannedId: id,
    revision,
    isIncluded,
    articleId: article === null || article.deletedAt !== null ? null : article.id,
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

/** Null when the import has no such file in the member's project. */
export async function readImportFile(
  member: Member,
  key: { importId: string; fileId: string },
): Promise<ImportFileContent | null> {
  const { projectId } = member;
  if (!isId(key.fileId) || !isId(key.importId)) return null;
  const file = await findFile(projectId, key.importId, key.fileId);
  if (file === null) return null;
  const capture = storedCapture(file.capture);
  const included = await listIncludedHere(projectId, file.planned);
  const articles = file.planned.map((row) => articleView(row, { capture, included }));
  const { state, revision, format, encoding } = file;
  return {
    state,
    revision,
    format,
    encoding,
    ...(await textOf(projectId, file)),
    warnings: storedWarnings(file.warnings),
    reading: storedReading(file.reading),
    edits: storedEdits(file.edits),
    capture,
    articles,
  };
}
