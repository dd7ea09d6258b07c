/**
 * Texts of one import that may be versions of each other: at the same address, or under the same title of the same source,
 * with another wording. The one that was taken earlier comes first; where that is not known, the one that stands earlier in
 * the order in which the files are shown, not the one that happened to arrive first.
 */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { nameKey } from "#lib/text/name-key.ts";
import { byFileName } from "../by-file-name.ts";
import { storedCapture } from "../capture.ts";
import { articleToCome } from "../corrections.ts";
import type { ImportKey } from "../lock-import.ts";
import { storedCorrections, storedPlan } from "../stored-plan.ts";
import { containment, textToCome } from "./find-similar.ts";
import { SAME_STORY_SHARE } from "./judge-known.ts";
import type { KnownHere } from "./known-article.ts";

/** An address or a title that more texts of an import go by is a site's or a column's, and no article's. */
const MOST_CAPTURES = 20;
const MOST_EARLIER = 5;

type Row = {
  plannedId: string;
  filePosition: number;
  position: number;
  fileName: string;
  isAlone: boolean;
  bodySha256: string;
  planned: unknown;
  corrections: unknown;
  capture: unknown;
};

type Signed = Pick<Row, "plannedId" | "fileName" | "bodySha256"> & {
  title: string;
  source: string | null;
  urls: string[];
  publishedOn: string | null;
  takenAt: number | null;
  place: number;
};

/** In the order of the files and of the articles in them. The plans without their texts. */
async function listSigned(client: Db, { projectId, importId }: ImportKey): Promise<Signed[]> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT p.id AS "plannedId", f.name AS "fileName", f.position AS "filePosition", p.position, p."bodySha256", p.corrections, f.capture,
      count(*) OVER (PARTITION BY f.id) = 1 AS "isAlone",
      p.planned - ARRAY['body', 'bodyMap', 'captions', 'notes', 'removed'] AS planned
    FROM "PlannedArticle" p JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND f.state = 'planned'`;
  const fileOf = ({ fileName: name, filePosition: position }: Row) => ({ name, position });
  const inOrder = rows.toSorted((a, b) => byFileName(fileOf(a), fileOf(b)) || a.position - b.position);
  return inOrder.map(({ plannedId, fileName, bodySha256, isAlone, ...row }, place) => {
    const capture = storedCapture(row.capture);
    const toCome = articleToCome(storedPlan(row.planned), storedCorrections(row.corrections), capture);
    const { title, source, url, publication } = toCome;
    const urls = [url, isAlone ? toCome.capture.url : null].flatMap((one) => (one === null ? [] : [one]));
    const named =
      source.kind === "unknown" ? null : source.kind === "named" ? nameKey(source.name) : source.sourceId;
    const { retrievedAt } = toCome.capture;
    const takenAt = retrievedAt === null ? null : Date.parse(retrievedAt);
    const facts = { title, source: named, urls, publishedOn: publication.publishedOn, takenAt };
    return { plannedId, fileName, bodySha256, place, ...facts };
  });
}

/** The addresses in the form in which the same page's are equal. */
async function addressKeys(client: Db, signed: readonly Signed[]): Promise<Map<string, string>> {
  const urls = [...new Set(signed.flatMap((one) => one.urls))];
  if (urls.length === 0) return new Map();
  const rows = await client.$queryRaw<{ url: string; key: string }[]>`
    SELECT u.url, url_key(u.url) AS key FROM unnest(${urls}::text[]) AS u(url)`;
  return new Map(rows.map(({ url, key }) => [url, key]));
}

type Sign = { key: string; why: "address" | "title" };

function signsOf({ urls, title, source }: Signed, keyOf: ReadonlyMap<string, string>): Sign[] {
  const addresses = new Set(urls.flatMap((url) => keyOf.get(url) ?? []));
  const signs: Sign[] = [...addresses].map((key) => ({ key: `address ${key}`, why: "address" }));
  return source === null ? signs : [...signs, { key: `title ${source} ${title}`, why: "title" }];
}

function comesBefore(a: Signed, b: Signed): boolean {
  const isDated = a.takenAt !== null && b.takenAt !== null && a.takenAt !== b.takenAt;
  return isDated ? (a.takenAt ?? 0) < (b.takenAt ?? 0) : a.place < b.place;
}

type Pair = { later: Signed; earlier: Signed; why: Sign["why"] };

/** Those under one sign, each with the ones before it that read otherwise. */
function pairsOf(group: readonly Signed[], why: Sign["why"]): Pair[] {
  if (group.length < 2 || group.length > MOST_CAPTURES) return [];
  return group.flatMap((later) =>
    group
      .filter((one) => one.bodySha256 !== later.bodySha256 && comesBefore(one, later))
      .map((earlier) => ({ later, earlier, why })),
  );
}

async function readBodies(
  client: Db,
  projectId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await client.$queryRaw<{ id: string; body: string }[]>`
    SELECT id, planned->>'body' AS body FROM "PlannedArticle"
    WHERE "projectId" = ${projectId}::uuid AND id = ANY(${[...ids]}::uuid[])`;
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** A column's next instalment has the last one's title and source, and shares next to no text with it. */
async function sameStories(client: Db, projectId: string, pairs: readonly Pair[]): Promise<Pair[]> {
  const isToRead = ({ earlier, later, why }: Pair) =>
    why === "title" && !(earlier.publishedOn !== null && earlier.publishedOn === later.publishedOn);
  const ids = pairs.filter(isToRead).flatMap(({ earlier, later }) => [earlier.plannedId, later.plannedId]);
  const bodies =
    ids.length === 0 ? new Map<string, string>() : await readBodies(client, projectId, [...new Set(ids)]);
  const hashesOf = async ({ plannedId }: Signed) =>
    (await textToCome(plannedId, bodies.get(plannedId) ?? "")).hashes;
  const same: Pair[] = [];
  for (const pair of pairs) {
    const shares = isToRead(pair)
      ? containment(await hashesOf(pair.later), await hashesOf(pair.earlier))
      : null;
    const isSame =
      shares === null || Math.max(shares.containmentNew, shares.containmentKnown) >= SAME_STORY_SHARE;
    if (isSame) same.push(pair);
  }
  return same;
}

const WHY = {
  address: "It stands at the same address in this import, with another text.",
  title: "It has the same title and source in this import, with another text.",
} as const;

/** By article, those of the same import it may be a later version of: the nearest first, at most five. */
export async function findEarlierHere(client: Db, key: ImportKey): Promise<Map<string, KnownHere[]>> {
  const signed = await listSigned(client, key);
  const keyOf = await addressKeys(client, signed);
  const groups = new Map<string, { why: Sign["why"]; group: Signed[] }>();
  for (const one of signed)
    for (const { key: sign, why } of signsOf(one, keyOf)) {
      const known = groups.get(sign);
      if (known === undefined) groups.set(sign, { why, group: [one] });
      else known.group.push(one);
    }
  const pairs = [...groups.values()].flatMap(({ group, why }) => pairsOf(group, why));
  const found = new Map<string, Pair[]>();
  for (const pair of await sameStories(client, key.projectId, pairs)) {
    const all = found.get(pair.later.plannedId) ?? [];
    if (all.every(({ earlier }) => earlier !== pair.earlier)) found.set(pair.later.plannedId, [...all, pair]);
  }
  const nearestFirst = (a: Pair, b: Pair) => (comesBefore(a.earlier, b.earlier) ? 1 : -1);
  const asKnown = ({ earlier: { plannedId, title, fileName }, why }: Pair): KnownHere => {
    return { kind: "earlierHere", plannedId, title, fileName, why: WHY[why] };
  };
  return new Map(
    [...found].map(([id, all]) => [id, all.toSorted(nearestFirst).slice(0, MOST_EARLIER).map(asKnown)]),
  );
}
