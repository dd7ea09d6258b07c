/** What the project has already of articles to come: exact copies, near copies, and articles they may be a version of. */
import "server-only";
import { sketchOf } from "#lib/compare/sketch.ts";
import type { Db } from "#lib/db/client.ts";
import { storedCapture } from "../capture.ts";
import { articleToCome, type SourceChoice } from "../corrections.ts";
import type { ImportKey } from "../lock-import.ts";
import { storedCorrections, storedPlan } from "../stored-plan.ts";
import { findSamePlace, type Place, type PlaceHit } from "./find-same-place.ts";
import { containment, findSimilar, readFingerprints, type TextToCome, textToCome } from "./find-similar.ts";
import { type Candidate, judgeKnown } from "./judge-known.ts";
import type { KnownArticle } from "./known-article.ts";
import { sourceIdOf, sourcesByName } from "./known-sources-by-name.ts";

type ToRecognise = { place: Place; text: TextToCome; publishedOn: string | null; source: SourceChoice };

async function listRows(client: Db, key: ImportKey, plannedIds: readonly string[]) {
  const byName = await sourcesByName(client, key.projectId);
  const rows = await client.plannedArticle.findMany({
    where: { projectId: key.projectId, id: { in: [...plannedIds] }, importFile: { importId: key.importId } },
    include: {
      importFile: { select: { sourceFileId: true, capture: true, _count: { select: { planned: true } } } },
    },
  });
  const found: ToRecognise[] = [];
  for (const { id: plannedId, bodySha256, importFile, ...row } of rows) {
    const { sourceFileId, _count } = importFile;
    if (sourceFileId === null) continue;
    const planned = storedPlan(row.planned);
    const capture = storedCapture(importFile.capture);
    const toCome = articleToCome(planned, storedCorrections(row.corrections), capture);
    const own = [toCome.url, _count.planned === 1 ? toCome.capture.url : null];
    const urls = own.flatMap((url) => (url === null ? [] : [url]));
    const { rawStartUtf16, rawEndUtf16, body } = planned;
    const span = { rawStartUtf16, rawEndUtf16 };
    const sourceId = sourceIdOf(toCome.source, byName);
    const place = { plannedId, bodySha256, sourceFileId, ...span, title: toCome.title, sourceId, urls };
    const { publishedOn } = toCome.publication;
    const text = await textToCome(plannedId, body);
    found.push({ place, text, publishedOn, source: toCome.source });
  }
  return found;
}

type Facts = Pick<Candidate, "articleId" | "versionId" | "title" | "source" | "publishedOn"> & {
  sourceId: string | null;
};

async function readFacts(client: Db, projectId: string, versionIds: string[]): Promise<Map<string, Facts>> {
  const rows = await client.$queryRaw<Facts[]>`
    SELECT a.id AS "articleId", v.id AS "versionId", a.title, a."publishedOn"::text AS "publishedOn",
      s.id AS "sourceId", s.name AS source
    FROM "ArticleVersion" v JOIN "Article" a ON a."projectId" = v."projectId" AND a.id = v."articleId"
    LEFT JOIN "Source" s ON s."projectId" = a."projectId" AND s.id = a."sourceId"
    WHERE v."projectId" = ${projectId}::uuid AND v.id = ANY(${versionIds}::uuid[])`;
  return new Map(rows.map((row) => [row.versionId, row]));
}

type Found = { facts: Map<string, Facts>; fingerprints: Map<string, Set<bigint>> };

/** One candidate for each article, of the version that is closest to what was looked for. */
function candidatesOf(one: ToRecognise, hits: PlaceHit[], similar: string[], found: Found): Candidate[] {
  const has = (articleId: string, why: PlaceHit["why"]) =>
    hits.some((hit) => hit.articleId === articleId && hit.why === why);
  const versions = [
    ...(["text", "bytes", "address", "title"] as const).flatMap((why) =>
      hits.filter((hit) => hit.why === why),
    ),
    ...similar.map((versionId) => ({ versionId })),
  ];
  const candidates = new Map<string, Candidate>();
  for (const { versionId } of versions) {
    const facts = found.facts.get(versionId);
    if (facts === undefined || candidates.has(facts.articleId)) continue;
    const { sourceId, ...known } = facts;
    const { articleId, publishedOn } = known;
    const isSameText = has(articleId, "text");
    const theirs = found.fingerprints.get(versionId) ?? new Set<bigint>();
    const shares = isSameText
      ? { containmentNew: 1, containmentKnown: 1 }
      : containment(one.text.hashes, theirs);
    candidates.set(articleId, {
      ...known,
      ...shares,
      isSameText,
      isSameBytes: has(articleId, "bytes"),
      isSameAddress: has(articleId, "address"),
      isSameTitleAndSource: has(articleId, "title"),
      isOtherSource: sourceId !== null && one.source.kind !== "unknown" && sourceId !== one.place.sourceId,
      isSameDay: publishedOn !== null && publishedOn === one.publishedOn,
    });
  }
  return [...candidates.values()];
}

/** `sketch`: by which near copies of it in the import itself are found. */
export type Recognised = { known: KnownArticle[]; sketch: bigint[] };

/** For each of these articles to come of one import, in batches of some dozens: the texts are held at once. */
export async function recogniseKnown(
  client: Db,
  key: ImportKey,
  plannedIds: readonly string[],
): Promise<Map<string, Recognised>> {
  const { projectId } = key;
  const rows = await listRows(client, key, plannedIds);
  const hits = await findSamePlace(
    client,
    key,
    rows.map(({ place }) => place),
  );
  const similar = await findSimilar(
    client,
    projectId,
    rows.map(({ text }) => text),
  );
  const versionIds = [...hits.map((hit) => hit.versionId), ...[...similar.values()].flat()];
  const found = {
    facts: await readFacts(client, projectId, versionIds),
    fingerprints: await readFingerprints(client, projectId, versionIds),
  };
  return new Map(
    rows.map((row) => {
      const { plannedId } = row.place;
      const own = hits.filter((hit) => hit.plannedId === plannedId);
      const known = judgeKnown(candidatesOf(row, own, similar.get(plannedId) ?? [], found));
      return [plannedId, { known, sketch: sketchOf(row.text.hashes) }];
    }),
  );
}
