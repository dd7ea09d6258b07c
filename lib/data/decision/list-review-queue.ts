/** The review queue: everything shared in the project, waiting longest first, or as ruled. Every member may read it. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { mayOnWork } from "#lib/policy/policy.ts";
import type { PassageContext } from "#lib/review/passage-context.ts";
import type { Member } from "../viewer.ts";
import { readCursor, writeCursor } from "../work/cursor.ts";
import { loadAnnotations, loadClaims, loadEvidence } from "./load-review-items.ts";
import { readContexts } from "./read-contexts.ts";
import { readItemRulings } from "./read-item-rulings.ts";
import type { ReviewItem } from "./review-item.ts";
import { sharedWorkSql } from "./shared-work.ts";

export type ReviewFilter = {
  state: "pending" | "ruled" | "all";
  articleId?: string | null;
  authorId?: string | null;
  type?: "annotation" | "claim" | "evidence" | null;
  /** One piece of work alone. */
  subjectId?: string | null;
  /** The cursor of the page before. */
  after?: string | null;
};

export type ReviewPage = { items: ReviewItem[]; next: string | null };

const noContext: PassageContext = { before: "", after: "" };

type Key = { type: ReviewItem["type"]; id: string; at: Date; isPending: boolean };

const pageSize = 50;

/** What a list is sorted by, and which way: the pending wait longest first, the ruled are latest first. */
const orders = {
  pending: {
    at: Prisma.sql`w."updatedAt"`,
    where: Prisma.sql`w."isPending"`,
    direction: Prisma.sql`ASC`,
    past: Prisma.sql`>`,
  },
  ruled: {
    at: Prisma.sql`w."decidedAt"`,
    where: Prisma.sql`w."decidedAt" IS NOT NULL AND NOT w."isPending"`,
    direction: Prisma.sql`DESC`,
    past: Prisma.sql`<`,
  },
  all: {
    at: Prisma.sql`w."updatedAt"`,
    where: Prisma.sql`true`,
    direction: Prisma.sql`DESC`,
    past: Prisma.sql`<`,
  },
};

async function listKeys(member: Member, filter: ReviewFilter): Promise<Key[]> {
  const { at, where, direction, past } = orders[filter.state];
  const cursor = readCursor(filter.after);
  const fromCursor =
    cursor === null ? Prisma.empty : Prisma.sql`AND (${at}, w.id) ${past} (${cursor.at}, ${cursor.id}::uuid)`;
  const byAuthor = filter.authorId ? Prisma.sql`AND w."authorId" = ${filter.authorId}::uuid` : Prisma.empty;
  const ofType = filter.type ? Prisma.sql`AND w.type = ${filter.type}` : Prisma.empty;
  const alone = filter.subjectId ? Prisma.sql`AND w.id = ${filter.subjectId}::uuid` : Prisma.empty;
  return db().$queryRaw<Key[]>`
    SELECT w.type, w.id, ${at} AS at, w."isPending"
    FROM (${sharedWorkSql(member, filter.articleId ?? null)}) w
    WHERE ${where} ${byAuthor} ${ofType} ${alone} ${fromCursor}
    ORDER BY ${at} ${direction}, w.id ${direction} LIMIT ${pageSize + 1}`;
}

async function loadItems(member: Member, keys: Key[]): Promise<ReviewItem[]> {
  const idsOf = (type: Key["type"]) => keys.filter((key) => key.type === type).map((key) => key.id);
  const [annotations, claims, evidence, rulings] = await Promise.all([
    loadAnnotations(db(), member, idsOf("annotation")),
    loadClaims(db(), member, idsOf("claim")),
    loadEvidence(db(), member, idsOf("evidence")),
    readItemRulings(
      member,
      keys.map((key) => key.id),
    ),
  ]);
  const contexts = await readContexts(member, [...annotations, ...evidence]);
  const byId = new Map([...annotations, ...claims, ...evidence].map((item) => [item.id, item]));
  return keys.flatMap(({ id, isPending }) => {
    const item = byId.get(id);
    if (item === undefined) return [];
    const verdict = mayOnWork(member, "work.rule", { authorId: item.authorId, visibility: "shared" });
    const canRule = verdict === "allowed" && item.withdrawnAt === null;
    const more = {
      isPending,
      canRule,
      rulings: rulings.get(id) ?? [],
      context: contexts.get(id) ?? noContext,
    };
    return [{ ...item, ...more }];
  });
}

/** One page of at most 50 items; `next` is null on the last. Six to ten queries, whatever its length. */
export async function listReviewQueue(member: Member, filter: ReviewFilter): Promise<ReviewPage> {
  const keys = await listKeys(member, filter);
  const page = keys.slice(0, pageSize);
  const last = page.at(-1);
  return {
    items: await loadItems(member, page),
    next: keys.length > pageSize && last !== undefined ? writeCursor(last) : null,
  };
}

/** How much waits for a ruling that this member may give; 0 for who is no reviewer. */
export async function countToReview(member: Member): Promise<number> {
  if (member.role !== "reviewer") return 0;
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (${sharedWorkSql(member, null)}) w
    WHERE w."isPending" AND w."authorId" <> ${member.userId}::uuid`;
  return row?.count ?? 0;
}
