/** The rulings on a member's own work, each with what it changed: what the author reads after a review. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { FieldChange } from "#lib/review/ruling-diff.ts";
import { namesOfPeople } from "../account/names-of-people.ts";
import type { Member } from "../viewer.ts";
import { readCursor, writeCursor } from "../work/cursor.ts";
import { readChanges } from "./ruling-changes.ts";

export type RulingItem = {
  decisionId: string;
  verdict: "accept" | "amend" | "reject";
  reason: string;
  decidedAt: Date;
  reviewerName: string;
  subject:
    | { type: "annotation" | "evidence"; id: string; exact: string; place: RulingPlace }
    | { type: "claim"; id: string; number: number; text: string };
  /** The claim an evidence hangs on. */
  claim: { number: number; text: string } | null;
  /** What an amendment changed; empty for accept and reject. */
  changes: FieldChange[];
};

/** Where the passage stands. */
export type RulingPlace = {
  articleId: string;
  title: string;
  versionNumber: number;
  startUtf16: number;
  endUtf16: number;
};

export type RulingPage = { items: RulingItem[]; next: string | null };

const pageSize = 50;
const versionPlace = { select: { number: true, article: { select: { id: true, title: true } } } } as const;
const evidenceClaim = { select: { number: true, text: true } } as const;

const include = {
  annotation: { include: { version: versionPlace } },
  claim: true,
  evidence: { include: { version: versionPlace, claim: evidenceClaim } },
} satisfies Prisma.DecisionInclude;
type DecisionRow = Prisma.DecisionGetPayload<{ include: typeof include }>;

type Span = { startUtf16: number; endUtf16: number };
type Version = { number: number; article: { id: string; title: string } };

function placeOf({ startUtf16, endUtf16, version }: Span & { version: Version }): RulingPlace {
  const { number: versionNumber, article } = version;
  return { articleId: article.id, title: article.title, versionNumber, startUtf16, endUtf16 };
}

function subjectOf({ annotation, claim, evidence }: DecisionRow): RulingItem["subject"] | null {
  if (claim !== null) return { type: "claim", id: claim.id, number: claim.number, text: claim.text };
  if (annotation !== null) {
    return { type: "annotation", id: annotation.id, exact: annotation.exact, place: placeOf(annotation) };
  }
  if (evidence === null) return null;
  return { type: "evidence", id: evidence.id, exact: evidence.exact, place: placeOf(evidence) };
}

async function readDecisions(member: Member, after: string | null | undefined): Promise<DecisionRow[]> {
  const cursor = readCursor(after);
  const older =
    cursor === null
      ? {}
      : { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] };
  return db().decision.findMany({
    where: { projectId: member.projectId, subjectAuthorId: member.userId, ...older },
    include,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
}

/** Newest first, at most 50; `next` is null on the last page. */
export async function readRulings(member: Member, after?: string | null): Promise<RulingPage> {
  const rows = await readDecisions(member, after);
  const page = rows.slice(0, pageSize);
  const [people, changesOf] = await Promise.all([
    namesOfPeople(page.map((decision) => decision.reviewerId)),
    readChanges(member.projectId, page),
  ]);
  const items = page.flatMap((decision): RulingItem[] => {
    const subject = subjectOf(decision);
    if (subject === null) return [];
    const { id: decisionId, verdict, reason, createdAt: decidedAt } = decision;
    const reviewerName = people.get(decision.reviewerId) ?? "A reviewer";
    const claim = decision.evidence?.claim ?? null;
    const changes = changesOf.get(decisionId) ?? [];
    return [{ decisionId, verdict, reason, decidedAt, reviewerName, subject, claim, changes }];
  });
  const last = page.at(-1);
  const next = rows.length > pageSize && last ? writeCursor({ at: last.createdAt, id: last.id }) : null;
  return { items, next };
}
