/**
 * What people and the worker make of articles, for measurements: annotations with tags, a claim on some, what one
 * member has read, and comparisons of neighbours that share a passage. Straight into the tables.
 */
import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { MadeArticle } from "./make-articles.ts";

export type MakeMarks = { projectId: string; userId: string; compareEngine: string };

const TAGS = ["Bench casualties", "Bench warnings", "Bench orders", "Bench timeline", "Bench sourcing"];
const HUES = ["coral", "blue", "cyan", "teal", "olive"];
const markLengthUtf16 = 60;

async function insertTags(client: Client, projectId: string): Promise<string[]> {
  const ids = TAGS.map(() => randomUUID());
  await client.query(
    `INSERT INTO "Tag" (id, "projectId", name, "nameKey", hue, position)
     SELECT id, $1, name, lower(name), hue, position FROM unnest($2::uuid[], $3::text[], $4::text[])
       WITH ORDINALITY t(id, name, hue, position) ON CONFLICT DO NOTHING`,
    [projectId, ids, TAGS, HUES],
  );
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM "Tag" WHERE "projectId" = $1 AND "deletedAt" IS NULL AND name = ANY($2)`,
    [projectId, TAGS],
  );
  return rows.map(({ id }) => id);
}

/** Two shared annotations on every article, each with one tag. */
async function insertAnnotations(
  client: Client,
  options: MakeMarks,
  articles: readonly MadeArticle[],
  tagIds: string[],
) {
  const { projectId, userId } = options;
  const marks = articles.flatMap((article) =>
    [0, 1].map((place) => ({ ...article, place, id: randomUUID() })),
  );
  await client.query(
    `INSERT INTO "Annotation" (id, "projectId", "articleId", "versionId", "lengthUtf16", "startUtf16", "endUtf16", exact,
       prefix, suffix, visibility, "sharedAt", "authorId")
     SELECT m.id, $1, m.article, m.version, v."lengthUtf16", m.place * 100, m.place * 100 + $6::int,
       substr(v.body, m.place * 100 + 1, $6::int), '', '', 'shared', now(), $2
     FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $7::int[]) m(id, article, version, place)
     JOIN "ArticleVersion" v ON v."projectId" = $1 AND v.id = m.version`,
    [
      projectId,
      userId,
      marks.map(({ id }) => id),
      marks.map(({ articleId }) => articleId),
      marks.map(({ versionId }) => versionId),
      markLengthUtf16,
      marks.map(({ place }) => place),
    ],
  );
  await client.query(
    `INSERT INTO "AnnotationTag" ("projectId", "annotationId", "tagId", "addedById")
     SELECT $1, id, ($4::uuid[])[1 + position % $5::int], $2 FROM unnest($3::uuid[]) WITH ORDINALITY m(id, position)`,
    [projectId, userId, marks.map(({ id }) => id), tagIds, tagIds.length],
  );
}

/** Two articles in three are read, half of them done. */
async function insertReadings(
  client: Client,
  { projectId, userId }: MakeMarks,
  articles: readonly MadeArticle[],
) {
  await client.query(
    `INSERT INTO "ArticleReading" ("projectId", "articleId", "userId", state)
     SELECT $1, id, $2, (CASE WHEN position % 3 = 0 THEN 'done' ELSE 'reading' END)::"ReadingState"
     FROM unnest($3::uuid[]) WITH ORDINALITY a(id, position) WHERE position % 3 < 2 ON CONFLICT DO NOTHING`,
    [projectId, userId, articles.map(({ articleId }) => articleId)],
  );
}

/** Every article is compared; each shares a passage with the next, and one pair in ten an altered quotation. */
async function insertComparisons(client: Client, options: MakeMarks, articles: readonly MadeArticle[]) {
  const { projectId, compareEngine } = options;
  const pairs = articles.slice(1).flatMap((right, index) => {
    const left = articles[index];
    if (left === undefined) return [];
    const [a, b] = left.versionId < right.versionId ? [left, right] : [right, left];
    return [{ id: randomUUID(), a, b }];
  });
  await client.query(
    `INSERT INTO "VersionAnalysis" ("projectId", "articleId", "versionId", engine)
     SELECT $1, article, version, $2 FROM unnest($3::uuid[], $4::uuid[]) v(article, version)`,
    [
      projectId,
      compareEngine,
      articles.map(({ articleId }) => articleId),
      articles.map(({ versionId }) => versionId),
    ],
  );
  await client.query(
    `INSERT INTO "Comparison" (id, "projectId", "articleAId", "versionAId", "articleBId", "versionBId", engine,
       "containmentA", "containmentB")
     SELECT id, $1, aa, av, ba, bv, $2, 0.1, 0.1
     FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[]) c(id, aa, av, ba, bv)`,
    [
      projectId,
      compareEngine,
      pairs.map(({ id }) => id),
      pairs.map(({ a }) => a.articleId),
      pairs.map(({ a }) => a.versionId),
      pairs.map(({ b }) => b.articleId),
      pairs.map(({ b }) => b.versionId),
    ],
  );
  const ids = pairs.map(({ id }) => id);
  await client.query(
    `INSERT INTO "Reuse" (id, "projectId", "comparisonId", "aStartUtf16", "aEndUtf16", "bStartUtf16", "bEndUtf16", kind, similarity)
     SELECT gen_random_uuid(), $1, id, n * 100, n * 100 + 80, n * 100, n * 100 + 80, 'verbatim', 1
     FROM unnest($2::uuid[]) c(id), generate_series(0, 2) n`,
    [projectId, ids],
  );
  // What the pairs below stand on: each text quotes somebody once, near its beginning.
  await client.query(
    `INSERT INTO "VersionQuotations" ("projectId", "articleId", "versionId", engine, "lengthUtf16", quotations)
     SELECT $1, v."articleId", v.id, $2, v."lengthUtf16", jsonb_build_array(jsonb_build_array(10, 70, NULL))
     FROM "ArticleVersion" v WHERE v."projectId" = $1 AND v.id = ANY($3::uuid[]) ON CONFLICT DO NOTHING`,
    [projectId, compareEngine, articles.map(({ versionId }) => versionId)],
  );
  await client.query(
    `INSERT INTO "QuotationPair" ("projectId", "comparisonId", position, verdict, "aPosition", "bPosition", changes)
     SELECT $1, id, 0, 'altered', 0, 0, '[]' FROM unnest($2::uuid[]) c(id)`,
    [projectId, ids.filter((_, index) => index % 10 === 0)],
  );
}

export async function makeMarks(
  client: Client,
  options: MakeMarks,
  articles: readonly MadeArticle[],
): Promise<void> {
  const tagIds = await insertTags(client, options.projectId);
  await insertAnnotations(client, options, articles, tagIds);
  await insertReadings(client, options, articles);
  await insertComparisons(client, options, articles);
}
