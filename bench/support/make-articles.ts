/**
 * Fills a project with many articles, straight into the tables, for measurements: sources with letters, one committed
 * import, articles of one version each. The same options make the same texts. About 1,000 articles a second.
 * `DATABASE_URL=… node bench/support/make-articles.ts PROJECT-ID COUNT` makes them with marks and comparisons.
 */
import { createHash, randomUUID } from "node:crypto";
import pg, { type Client } from "pg";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { makeText, seededRandom } from "./article-text.ts";
import { makeMarks } from "./make-marks.ts";

export type MakeArticles = {
  projectId: string;
  /** Who is said to have imported them. */
  userId: string;
  count: number;
  /** Paragraphs of some 400 characters; default 10. */
  paragraphs?: number;
  seed?: number;
};

export type MadeArticle = { articleId: string; versionId: string; body: string };

const SOURCES = [
  "Bench Agency",
  "Bench Ministry",
  "Bench Post",
  "Bench Radio",
  "Bench Blog",
  "Bench Gazette",
];
const LETTERS = ["B", "A", "C", "D", "F", "B"];
const batchSize = 500;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function insertSources(client: Client, { projectId, userId }: MakeArticles): Promise<string[]> {
  const ids = SOURCES.map(() => randomUUID());
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO "Source" (id, "projectId", name, "nameKey")
     SELECT id, $1, name, lower(name) FROM unnest($2::uuid[], $3::text[]) s(id, name)
     ON CONFLICT ("projectId", "nameKey") WHERE "deletedAt" IS NULL DO UPDATE SET name = EXCLUDED.name RETURNING id`,
    [projectId, ids, SOURCES],
  );
  await client.query(
    `INSERT INTO "SourceReliability" (id, "projectId", "sourceId", letter, "validFrom", reason, "setById")
     SELECT gen_random_uuid(), $1, id, letter::"ReliabilityLetter", DATE '2020-01-01', 'For a measurement', $4
     FROM unnest($2::uuid[], $3::text[]) s(id, letter)`,
    [projectId, rows.map(({ id }) => id), LETTERS, userId],
  );
  return rows.map(({ id }) => id);
}

async function insertImport(client: Client, { projectId, userId }: MakeArticles) {
  const importId = randomUUID();
  const fileId = randomUUID();
  const { rows } = await client.query<{ number: number }>(
    `UPDATE "Project" SET "nextImportNumber" = "nextImportNumber" + 1 WHERE id = $1
     RETURNING "nextImportNumber" - 1 AS number`,
    [projectId],
  );
  await client.query(
    `INSERT INTO "Import" (id, "projectId", number, state, "createdById", "committedById", "committedAt", "planHash", engine)
     VALUES ($1, $2, $3, 'committed', $4, $4, now(), repeat('0', 64), 'bench')`,
    [importId, projectId, rows[0]?.number ?? 1, userId],
  );
  await client.query(
    `INSERT INTO "SourceFile" (id, "projectId", sha256, "byteLength", "uploadedById") VALUES ($1, $2, $3, 1, $4)`,
    [fileId, projectId, sha256(fileId), userId],
  );
  return { importId, fileId };
}

type Batch = {
  texts: { title: string; body: string }[];
  importId: string;
  fileId: string;
  sourceIds: string[];
};

async function insertBatch(
  client: Client,
  projectId: string,
  batch: Batch,
  from: number,
): Promise<MadeArticle[]> {
  const { texts, importId, fileId, sourceIds } = batch;
  const made = texts.map(({ body }) => ({ articleId: randomUUID(), versionId: randomUUID(), body }));
  const articleIds = made.map(({ articleId }) => articleId);
  // One in eleven has no known source, one in thirteen no date.
  await client.query(
    `INSERT INTO "Article" (id, "projectId", "importId", title, "sourceId", "publishedOn", "publishedPrecision")
     SELECT id, $1, $2, title, CASE WHEN n % 11 = 0 THEN NULL ELSE ($5::uuid[])[1 + n % $6::int] END,
       CASE WHEN n % 13 = 0 THEN NULL ELSE DATE '2031-03-01' + (n % 400)::int END,
       (CASE WHEN n % 13 = 0 THEN 'unknown' ELSE 'day' END)::"DatePrecision"
     FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY a(id, title, position), LATERAL (SELECT position + $7::int AS n) k`,
    [projectId, importId, articleIds, texts.map(({ title }) => title), sourceIds, sourceIds.length, from],
  );
  await client.query(
    `INSERT INTO "ArticleVersion" (id, "projectId", "articleId", number, body, "lengthUtf16", "wordCount", sha256, "bodyMap",
       "rawStartUtf16", "rawEndUtf16", "sourceFileId", encoding, language, direction, "searchConfig", engine)
     SELECT id, $1, article, 1, body, length(body), length(body) / 6, sha, '[]', 0, length(body), $2, 'utf-8', 'en', 'ltr',
       'english', 'bench'
     FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[]) v(id, article, body, sha)`,
    [
      projectId,
      fileId,
      made.map(({ versionId }) => versionId),
      articleIds,
      made.map(({ body }) => body),
      made.map(({ body }) => sha256(body)),
    ],
  );
  await client.query(
    `UPDATE "Article" a SET "currentVersionId" = v.version
     FROM unnest($2::uuid[], $3::uuid[]) v(article, version) WHERE a."projectId" = $1 AND a.id = v.article`,
    [projectId, articleIds, made.map(({ versionId }) => versionId)],
  );
  return made;
}

/** Makes them and gives back the ids and bodies in order. */
async function makeArticles(client: Client, options: MakeArticles): Promise<MadeArticle[]> {
  const { projectId, count, paragraphs = 10, seed = 1 } = options;
  const random = seededRandom(seed);
  const sourceIds = await insertSources(client, options);
  const { importId, fileId } = await insertImport(client, options);
  const made: MadeArticle[] = [];
  for (let from = 0; from < count; from += batchSize) {
    const length = Math.min(batchSize, count - from);
    const texts = Array.from({ length }, () => makeText(random, paragraphs));
    made.push(...(await insertBatch(client, projectId, { texts, importId, fileId, sourceIds }, from)));
  }
  return made;
}

/**
 * Makes them and all that is known of them at once, or a worker would begin to compare what is said to
 * be compared already.
 */
export async function makeMarkedArticles(
  client: Client,
  options: MakeArticles & { compareEngine: string },
): Promise<MadeArticle[]> {
  await client.query("BEGIN");
  const made = await makeArticles(client, options);
  await makeMarks(client, options, made);
  await client.query("COMMIT");
  return made;
}

/** Fills the project for its first member. */
async function fillProject(projectId: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<{ userId: string }>(
      `SELECT "userId" FROM "Membership" WHERE "projectId" = $1 ORDER BY "createdAt", "userId" LIMIT 1`,
      [projectId],
    );
    const userId = rows[0]?.userId;
    if (userId === undefined) throw new Error("The project has no member.");
    await makeMarkedArticles(client, { projectId, userId, count, compareEngine: COMPARE_VERSION });
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  const [projectId, count] = process.argv.slice(2);
  if (projectId === undefined || !Number.isInteger(Number(count)))
    throw new Error("Usage: make-articles.ts PROJECT-ID COUNT");
  await fillProject(projectId, Number(count));
}
