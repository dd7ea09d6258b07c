/**
 * Stores articles of the made-up press as the worker does when an import is committed: the same statements, forty articles
 * a transaction. What comes before that (uploading, reading and planning of files) is left out, and so are the files' bytes.
 */
import "server-only";
import { createHash } from "node:crypto";
import { NO_CAPTURE } from "#lib/data/import/capture.ts";
import { articleToCome } from "#lib/data/import/corrections.ts";
import { sourceResolver } from "#lib/data/import/resolve-sources.ts";
import { type FileToWrite, type ToWrite, writeArticles } from "#lib/data/import/write-articles.ts";
import { makeMember, makeProject } from "#lib/data/testing/make-project.ts";
import { db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import type { Corpus, MadeArticle } from "./corpus.ts";

export type Place = { projectId: string; userId: string; importId: string };

const articlesATransaction = 40;
const engine = "bench";

export async function makePlace(): Promise<Place> {
  const project = await makeProject({ name: "A press" });
  const { userId } = await makeMember(project, "admin");
  const importId = newId();
  const people = { createdById: userId, committedById: userId, committedAt: new Date() };
  const state = { state: "committed" as const, planHash: "0".repeat(64), engine };
  await db().import.create({ data: { id: importId, projectId: project.id, number: 1, ...state, ...people } });
  return { projectId: project.id, userId, importId };
}

async function makeFile(place: Place, articles: readonly MadeArticle[]): Promise<FileToWrite> {
  const { projectId, userId, importId } = place;
  const text = articles.map(({ body }) => body).join("\n\n");
  const sourceFileId = newId();
  const sha256 = createHash("sha256").update(text).digest("hex");
  const file = { id: sourceFileId, projectId, sha256, byteLength: Buffer.byteLength(text) };
  await db().sourceFile.create({ data: { ...file, uploadedById: userId } });
  const origin = { fileId: newId(), sourceFileId, sourceTextId: null, encoding: "utf-8" };
  return { projectId, importId, userId, engine, capture: NO_CAPTURE, ...origin };
}

/** Where an article can be told by its number again. */
export const addressOf = (number: number) => `https://press.example/${number}`;

function planned({ number, title, body, source, publishedOn }: MadeArticle): PlannedArticle {
  return {
    title,
    body,
    source,
    url: addressOf(number),
    publishedOn,
    publishedStated: publishedOn,
    publishedPrecision: "day",
    publishedAt: null,
    publishedZone: null,
    notBefore: null,
    notAfter: null,
    boundsReason: null,
    byline: null,
    sourceSuggestion: null,
    primarySource: null,
    language: "en",
    direction: "ltr",
    capture: null,
    bodyMap: [{ bodyStartUtf16: 0, rawStartUtf16: 0, lengthUtf16: body.length }],
    rawStartUtf16: 0,
    rawEndUtf16: body.length,
    captions: [],
    notes: [],
    removed: [],
    evidence: {},
  };
}

/** Writes articles of these numbers; resolves to their versions' ids in order. */
export async function storeArticles(place: Place, articles: readonly MadeArticle[]): Promise<string[]> {
  const { projectId } = place;
  const file = await makeFile(place, articles);
  const list = articles.map((article): ToWrite => {
    const plan = planned(article);
    const ids = { plannedId: newId(), articleId: newId(), versionId: newId() };
    return { file, ...ids, planned: plan, toCome: articleToCome(plan, {}) };
  });
  await inTransaction((tx) =>
    writeArticles(tx, projectId, list, { sources: sourceResolver(tx, projectId), rawOf: () => "" }),
  );
  return list.map(({ versionId }) => versionId);
}

/** Writes the articles `from` to `to` (exclusive). */
export async function storePress(place: Place, corpus: Corpus, from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += articlesATransaction) {
    const length = Math.min(articlesATransaction, to - first);
    await storeArticles(
      place,
      Array.from({ length }, (_, at) => corpus.article(first + at)),
    );
  }
}
