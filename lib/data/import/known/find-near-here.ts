/**
 * Near copies within one import: texts half of each of which stands in the other, by the same measure as near copies in the
 * library. The one that stands later in the order of the files is told of the earlier. What is the same letter for letter is
 * told elsewhere. Whether it is written is a person's to say.
 */
import "server-only";
import { type Sketched, SketchIndex } from "#lib/compare/sketch-index.ts";
import type { Db } from "#lib/db/client.ts";
import { byFileName } from "../by-file-name.ts";
import type { ImportKey } from "../lock-import.ts";
import { containment, textToCome } from "./find-similar.ts";
import { nearCopyWhy } from "./judge-known.ts";
import type { NearHere } from "./known-article.ts";

/** Looked at closer for each text, those that share the most of their sketches first. */
const MOST_CANDIDATES = 5;
/** Fingerprints of earlier texts kept for the next ones that resemble them. */
const MOST_HELD = 400_000;

type Placed = { id: string; name: string; filePosition: number; position: number };

/** All articles to come, in the order in which they are shown. */
async function listInOrder(client: Db, { projectId, importId }: ImportKey): Promise<string[]> {
  const rows = await client.$queryRaw<Placed[]>`
    SELECT p.id, f.name, f.position AS "filePosition", p.position
    FROM "PlannedArticle" p JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
    WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND f.state = 'planned'`;
  const fileOf = ({ name, filePosition: position }: Placed) => ({ name, position });
  const inOrder = rows.toSorted((a, b) => byFileName(fileOf(a), fileOf(b)) || a.position - b.position);
  return inOrder.map(({ id }) => id);
}

/** Sketches read at once. */
const SKETCHES_AT_ONCE = 500;

/** In the order given. A sketch's keys are its fingerprints as floating-point numbers: as good as all different. */
async function* readSketches(
  client: Db,
  projectId: string,
  ids: readonly string[],
): AsyncGenerator<Sketched> {
  for (let at = 0; at < ids.length; at += SKETCHES_AT_ONCE)
    yield* await client.$queryRaw<Sketched[]>`
      SELECT p.sketch::float8[] AS sketch, p."bodySha256" AS text
      FROM unnest(${ids.slice(at, at + SKETCHES_AT_ONCE)}::uuid[]) WITH ORDINALITY AS o(id, place)
      JOIN "PlannedArticle" p ON p."projectId" = ${projectId}::uuid AND p.id = o.id
      ORDER BY o.place`;
}

type Candidate = { later: string; earlier: string };

/** Pairs that share much of their sketches, the later ones in their order. Linear in the articles. */
async function listCandidates(client: Db, projectId: string, ids: readonly string[]): Promise<Candidate[]> {
  const index = new SketchIndex(MOST_CANDIDATES);
  const pairs: Candidate[] = [];
  let place = 0;
  for await (const sketched of readSketches(client, projectId, ids)) {
    const later = ids[place] ?? "";
    for (const earlier of index.add(sketched)) pairs.push({ later, earlier: ids[earlier] ?? "" });
    place += 1;
  }
  return pairs;
}

type Hashes = ReadonlySet<bigint>;

/** Reads a text's fingerprints, and keeps those asked for last. */
function hashReader(client: Db, projectId: string): (id: string) => Promise<Hashes> {
  const held = new Map<string, Hashes>();
  let size = 0;
  return async (id) => {
    const known = held.get(id);
    if (known !== undefined) return known;
    const [row] = await client.$queryRaw<{ body: string }[]>`
      SELECT planned->>'body' AS body FROM "PlannedArticle" WHERE "projectId" = ${projectId}::uuid AND id = ${id}::uuid`;
    const { hashes } = await textToCome(id, row?.body ?? "");
    held.set(id, hashes);
    size += hashes.size;
    for (const [oldest, { size: less }] of held) {
      if (size <= MOST_HELD || oldest === id) break;
      held.delete(oldest);
      size -= less;
    }
    return hashes;
  };
}

/** By article, those of the same import it is a near copy of: the closest first. */
export async function findNearHere(client: Db, key: ImportKey): Promise<Map<string, NearHere[]>> {
  const { projectId } = key;
  const hashesOf = hashReader(client, projectId);
  const found = new Map<string, NearHere[]>();
  for (const { later, earlier } of await listCandidates(client, projectId, await listInOrder(client, key))) {
    const shares = containment(await hashesOf(later), await hashesOf(earlier));
    const why = nearCopyWhy(shares);
    if (why === null) continue;
    const near: NearHere = { kind: "nearCopyHere", plannedId: earlier, ...shares, why };
    found.set(later, [...(found.get(later) ?? []), near]);
  }
  const closeness = (one: NearHere) => one.containmentNew + one.containmentKnown;
  return new Map([...found].map(([id, all]) => [id, all.toSorted((a, b) => closeness(b) - closeness(a))]));
}
