/** The evidence of who took from whom, of the one pair whose evidence is shown: a request reads that of no other. */
import "server-only";
import { type EvidenceView, placeEvidence } from "#components/compare/evidence-places.ts";
import { readPairEvidence } from "#lib/data/comparison/read-pair-evidence.ts";
import type { Member } from "#lib/data/viewer.ts";
import type { CompareQuery } from "./compare-query.ts";
import { pairNames } from "./pair-names.ts";
import type { Compared, StoredPair } from "./read-compared.ts";

/** Of two articles those; of more the two that the address opens. */
export function shownPair({ articles, pairs }: Compared, { openPair }: CompareQuery): StoredPair | null {
  if (articles.length === 2) return pairs[0] ?? null;
  if (openPair === null) return null;
  const { first, second } = openPair;
  return pairs.find((pair) => pair.first === first && pair.second === second) ?? null;
}

type ReadEvidence = { query: CompareQuery; compared: Compared; names: readonly string[] };

/** Its words are led to only where the texts stand below. */
export async function readEvidence(member: Member, wish: ReadEvidence): Promise<EvidenceView> {
  const { query, compared, names } = wish;
  const pair = shownPair(compared, query);
  const [a, b] = [compared.articles[pair?.first ?? -1], compared.articles[pair?.second ?? -1]];
  if (pair?.stored.state !== "found" || a === undefined || b === undefined) return placeEvidence([], null);
  const told = await readPairEvidence(member, { versionId: a.version.id }, { versionId: b.version.id });
  const led = query.show === "texts" ? told : told.map((line) => ({ ...line, places: [] }));
  return placeEvidence(led, pairNames(compared, pair, names));
}
