/** The instance's accounts, for its owner: who they are and how they stand, nothing of what they do in projects. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { ownerWhoMay } from "../owner.ts";
import type { Viewer } from "../viewer.ts";

export type AccountState = "active" | "disabled" | "one_time" | "one_time_expired";

export type Account = {
  userId: string;
  name: string;
  email: string;
  isOwner: boolean;
  state: AccountState;
  /** Set while the one-time password waits to be changed. */
  oneTimeExpiresAt: Date | null;
  createdAt: Date;
  lastSeenAt: Date | null;
};

type Row = { disabledAt: Date | null; mustChangePassword: boolean; oneTimeExpiresAt: Date | null };

function stateOf({ disabledAt, mustChangePassword, oneTimeExpiresAt }: Row, now: Date): AccountState {
  if (disabledAt !== null) return "disabled";
  if (!mustChangePassword) return "active";
  return oneTimeExpiresAt !== null && oneTimeExpiresAt <= now ? "one_time_expired" : "one_time";
}

const columns = {
  id: true,
  name: true,
  email: true,
  isOwner: true,
  disabledAt: true,
  mustChangePassword: true,
  oneTimeExpiresAt: true,
  createdAt: true,
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} as const;

/** By name. Throws Refusal `forbidden` for anyone but the owner. */
export async function listAccounts(viewer: Viewer, now: Date = new Date()): Promise<Account[]> {
  await ownerWhoMay(db(), viewer, "account.manage");
  const rows = await db().user.findMany({ select: columns, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return rows.map(({ id, sessions, disabledAt, mustChangePassword, oneTimeExpiresAt, ...row }) => ({
    ...row,
    userId: id,
    state: stateOf({ disabledAt, mustChangePassword, oneTimeExpiresAt }, now),
    oneTimeExpiresAt: mustChangePassword ? oneTimeExpiresAt : null,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  }));
}
