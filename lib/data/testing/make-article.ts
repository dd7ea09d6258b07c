/** An imported article for data tests: import, source file, article and version, written straight to the tables. */
import "server-only";
import { createHash } from "node:crypto";
import { type Db, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { makeUser } from "./make-project.ts";

export type ArticleParts = {
  title?: string;
  /** Canonical text; the raw text is the title, an empty line and this. */
  body?: string;
  byline?: string | null;
  url?: string | null;
  sourceId?: string | null;
  /** YYYY-MM-DD; null: unknown. */
  publishedOn?: string | null;
  language?: string;
  direction?: "ltr" | "rtl";
  searchConfig?: string;
  /** Who imported it; default: the project's first member, or a new user. */
  importedById?: string;
};

export type TestArticle = {
  articleId: string;
  versionId: string;
  importId: string;
  sourceFileId: string;
  body: string;
  lengthUtf16: number;
};

const engine = "test";
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function importerOf(projectId: string): Promise<string> {
  const member = await db().membership.findFirst({
    where: { projectId },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
  });
  if (member !== null) return member.userId;

  return (await makeUser({ name: "Test Importer" })).userId;
}

async function insertImport(tx: Db, projectId: string, userId: string): Promise<string> {
  const { nextImportNumber } = await tx.project.update({
    where: { id: projectId },
    data: { nextImportNumber: { increment: 1 } },
    select: { nextImportNumber: true },
  });
  const id = newId();
  const people = { createdById: userId, committedById: userId, committedAt: new Date() };
  const number = nextImportNumber - 1;
  await tx.import.create({
    data: { id, projectId, number, state: "committed", planHash: "0".repeat(64), engine, ...people },
  });
  return id;
}

/** The file with these bytes in this project; the same bytes twice are one file, as the app has it. */
async function insertSourceFile(tx: Db, projectId: string, userId: string, raw: string): Promise<string> {
  const bytes = new TextEncoder().encode(raw);
  const key = { projectId, sha256: sha256(bytes) };
  const known = await tx.sourceFile.findUnique({ where: { projectId_sha256: key }, select: { id: true } });
  if (known !== null) return known.id;
  const id = newId();
  await tx.sourceFile.create({ data: { id, ...key, byteLength: bytes.length, uploadedById: userId } });
  await tx.sourceFileChunk.create({ data: { projectId, sourceFileId: id, index: 0, bytes } });
  return id;
}

type VersionParts = {
  projectId: string;
  articleId: string;
  sourceFileId: string;
  title: string;
  body: string;
};

async function insertVersion(tx: Db, keys: VersionParts, parts: ArticleParts): Promise<string> {
  const { title, body, ...ids } = keys;
  const bodyStartInRawUtf16 = title.length + 2;
  const id = newId();
  await tx.articleVersion.create({
    data: {
      id,
      ...ids,
      number: 1,
      body,
      lengthUtf16: body.length,
      wordCount: body.split(/\s+/u).filter(Boolean).length,
      sha256: sha256(new TextEncoder().encode(body)),
      bodyMap: [[0, bodyStartInRawUtf16, body.length]],
      rawStartUtf16: 0,
      rawEndUtf16: bodyStartInRawUtf16 + body.length,
      encoding: "utf-8",
      language: parts.language ?? "en",
      direction: parts.direction ?? "ltr",
      searchConfig: parts.searchConfig ?? "english",
      engine,
    },
  });
  await tx.article.update({
    where: { projectId_id: { projectId: ids.projectId, id: ids.articleId } },
    data: { currentVersionId: id },
  });
  return id;
}

/** An article of one version, in a committed import of its own. */
export async function makeArticle(projectId: string, parts: ArticleParts = {}): Promise<TestArticle> {
  const title = parts.title ?? "The lake rose in the night";
  const body = parts.body ?? "The lake rose in the night. Nobody had opened the gate.";
  const userId = parts.importedById ?? (await importerOf(projectId));
  return db().$transaction(async (tx) => {
    const importId = await insertImport(tx, projectId, userId);
    const sourceFileId = await insertSourceFile(tx, projectId, userId, `${title}\n\n${body}`);
    const articleId = newId();
    const { byline = null, url = null, sourceId = null, publishedOn = null } = parts;
    const day = publishedOn === null ? null : new Date(`${publishedOn}T00:00:00Z`);
    const dated = {
      publishedOn: day,
      publishedStated: publishedOn,
      publishedPrecision: day === null ? ("unknown" as const) : ("day" as const),
    };
    await tx.article.create({
      data: { id: articleId, projectId, importId, title, byline, url, sourceId, ...dated },
    });
    const versionId = await insertVersion(tx, { projectId, articleId, sourceFileId, title, body }, parts);
    return { articleId, versionId, importId, sourceFileId, body, lengthUtf16: body.length };
  });
}
