/** What speaks for who took from whom, of two articles as a whole, for the compare screen. */
import "server-only";
import type { OriginEvidence } from "#lib/compare/origins/pair-evidence.ts";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";
import { evidenceOfPair } from "./evidence-of-pair.ts";
import { loadAlignments } from "./load-alignments.ts";
import { readRunArticles } from "./run-articles.ts";

/** The longest of what the two share are enough to meet third texts by. */
const mostPassages = 20;

type Place = { versionId: string; startUtf16: number; endUtf16: number };

/** Where the first of the two has what they share, the longest first. */
async function sharedPlaces({ projectId }: Member, aId: string, bId: string): Promise<Place[]> {
  const [versionAId = aId, versionBId = bId] = [aId, bId].sort();
  const rows = await db().reuse.findMany({
    where: { projectId, comparison: { versionAId, versionBId }, state: { not: "rejected" } },
    select: { aStartUtf16: true, aEndUtf16: true },
  });
  return rows
    .map(({ aStartUtf16, aEndUtf16 }) => ({
      versionId: versionAId,
      startUtf16: aStartUtf16,
      endUtf16: aEndUtf16,
    }))
    .sort((x, y) => y.endUtf16 - y.startUtf16 - (x.endUtf16 - x.startUtf16))
    .slice(0, mostPassages);
}

/**
 * As said of A and B in the order asked for; empty where a version is not the member's project's, or where the two share
 * nothing: then there is nothing to have been taken. A handful of queries.
 */
export async function readPairEvidence(
  member: Member,
  a: { versionId: string },
  b: { versionId: string },
): Promise<OriginEvidence[]> {
  const places = await sharedPlaces(member, a.versionId, b.versionId);
  if (places.length === 0) return [];
  const pairs = await loadAlignments(member, places);
  const order = [...new Set(pairs.flatMap((pair) => [pair.a.versionId, pair.b.versionId]))];
  const articles = await readRunArticles(member, [...new Set([a.versionId, b.versionId, ...order])]);
  return evidenceOfPair(member, { articles, pairs, order }, a.versionId, b.versionId);
}
