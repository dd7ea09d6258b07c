/**
 * The hash that ties an audit row to its place: SHA-256 over the canonical JSON of the chain, the number, the hash
 * before and the whole row. Changing, moving, adding or removing a row breaks the chain from there on.
 */
import { createHash } from "node:crypto";
import type { Json } from "#lib/errors.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The chain of acts on the instance, which belong to no project. */
export const instanceChainId = "00000000-0000-0000-0000-000000000000";

/** What the first seal of a chain has for the hash before. */
export const firstPreviousHash = "0".repeat(64);

export type SealedRow = {
  id: string;
  projectId: string | null;
  at: Date;
  actorId: string | null;
  act: string;
  outcome: string;
  subjectType: string | null;
  subjectId: string | null;
  detail: unknown;
  address: string | null;
};

export type SealPlace = { chainId: string; sequence: bigint; previousHash: string };

/** Lower-case hexadecimal. Database columns that are added later are not part of it until the format is versioned. */
export function sealHash(place: SealPlace, row: SealedRow): string {
  const sealed: Json = {
    chainId: place.chainId,
    sequence: place.sequence.toString(),
    previousHash: place.previousHash,
    id: row.id,
    projectId: row.projectId,
    at: row.at.toISOString(),
    actorId: row.actorId,
    act: row.act,
    outcome: row.outcome,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    detail: row.detail as Json,
    address: row.address,
  };
  return createHash("sha256").update(canonicalJson(sealed)).digest("hex");
}
