/** Audits a request that was refused before it reached any project: cross-site, or without Origin. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { appendAudit } from "./append-audit.ts";

export type OutsiderRequest = {
  act: string;
  actorId: string | null;
  address: string | null;
  origin: string | null;
};

export async function auditOutsider(request: OutsiderRequest): Promise<void> {
  const detail = { code: "cross_site", origin: request.origin?.slice(0, 200) ?? null };
  const actor = { userId: request.actorId, address: request.address };
  await appendAudit(db(), actor, { projectId: null, act: request.act, detail }, "refused");
}
