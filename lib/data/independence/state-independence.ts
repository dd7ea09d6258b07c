/**
 * States that what two articles say for a claim is independent, withdraws that, or states it again. Independence is never
 * computed: it is a person's word, with a reason, and credibility 1 rests on it.
 */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Independence, IndependenceRevision } from "#lib/db/generated/client.ts";
import { notFound, Refusal, type Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { holdLiveArticles } from "../article/hold-live-articles.ts";
import { lockClaim } from "../claim/lock-claim.ts";
import { inRulingOrder } from "../comparison/pair-rulings.ts";
import type { IndependenceStatementInput, IndependenceWithdrawalInput } from "../comparison/ruling-input.ts";
import { memberWhoMay } from "../member.ts";
import { refuseStale } from "../stale-edit.ts";
import type { Member, Viewer } from "../viewer.ts";
import { refuseUnlessMay, refuseWithdrawn } from "../work/guard-work.ts";
import { visibleTo } from "../work/visible-work.ts";
import { write } from "../write.ts";

export type StatedIndependence = { independenceId: string; revision: number };

/** Both are in the library, and have evidence on the claim that the member sees. Throws Refusal not_found, invalid. */
async function requireEvidence(tx: Tx, member: Member, claimId: string, articleIds: readonly string[]) {
  if (!(await holdLiveArticles(tx, member.projectId, articleIds))) throw notFound("One of these articles");
  const found = await tx.evidence.groupBy({
    by: ["articleId"],
    where: { ...visibleTo(member), claimId, articleId: { in: [...articleIds] }, withdrawnAt: null },
  });
  if (found.length === articleIds.length) return;
  throw new Refusal(
    "invalid",
    "Both articles must have evidence on this claim before they can be called independent.",
  );
}

/** Throws Refusal invalid where it is stated already: a second statement would count twice. */
async function refuseStatedAlready(
  tx: Tx,
  key: { projectId: string; claimId: string; articleAId: string; articleBId: string },
) {
  const known = await tx.independence.findMany({
    where: key,
    include: { revisions: { orderBy: { number: "desc" }, take: 1 } },
  });
  if (known.some(({ revisions }) => revisions[0]?.word === "stated"))
    throw new Refusal("invalid", "These two are stated to be independent already.");
}

/** Any member who sees the claim may. Refuses: not_found, invalid. */
export async function stateIndependence(
  viewer: Viewer,
  input: IndependenceStatementInput,
): Promise<Result<StatedIndependence>> {
  const { projectId, claimId, reason } = input;
  return write(viewer, { act: "independence.state", projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, projectId, "reuse.rule");
    const claim = await lockClaim(tx, member, claimId, "work.read");
    refuseWithdrawn("This claim", claim);
    if (input.articleAId === input.articleBId)
      throw new Refusal("invalid", "An article is not independent of itself: choose two.");
    const { low, high } = inRulingOrder({ aId: input.articleAId, bId: input.articleBId });
    const key = { projectId, claimId, articleAId: low, articleBId: high };
    await requireEvidence(tx, member, claimId, [low, high]);
    await refuseStatedAlready(tx, key);
    const { id } = await tx.independence.create({ data: { id: newId(), ...key, authorId: viewer.userId } });
    await append(tx, viewer, { projectId, id }, { number: 1, word: "stated", reason });
    const detail = { claimId, number: claim.number, articleAId: low, articleBId: high };
    return {
      value: { independenceId: id, revision: 1 },
      audit: { subjectType: "independence", subjectId: id, detail },
    };
  });
}

type Said = Pick<IndependenceRevision, "number" | "word" | "reason">;

async function append(tx: Tx, viewer: Viewer, key: { projectId: string; id: string }, said: Said) {
  const { projectId, id: independenceId } = key;
  await tx.independenceRevision.create({
    data: { projectId, independenceId, ...said, authorId: viewer.userId },
  });
}

/** The statement, held; its claim is one the member sees, and it is theirs to change. Throws Refusal not_found, forbidden. */
async function holdStatement(tx: Tx, member: Member, id: string) {
  const { projectId } = member;
  await tx.$queryRaw`
    SELECT 1 FROM "Independence" WHERE "projectId" = ${projectId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const row = await tx.independence.findUnique({
    where: { projectId_id: { projectId, id } },
    include: { claim: true, revisions: { orderBy: { number: "desc" }, take: 1 } },
  });
  const [last] = row?.revisions ?? [];
  if (row === null || last === undefined || row.claim.deletedAt !== null) throw notFound("This statement");
  refuseUnlessMay(member, "work.read", "This statement", row.claim);
  refuseUnlessMay(member, "work.place", "This statement", { ...row, visibility: "shared" as const });
  return { row, last };
}

function refuseSameWord(word: Said["word"], row: Independence, last: Said): void {
  if (last.word !== word) return;
  const isWithdrawn = word === "withdrawn";
  throw new Refusal(
    "invalid",
    isWithdrawn ? "This statement is withdrawn already." : "This statement stands.",
    {
      current: { independenceId: row.id, revision: last.number, word: last.word },
    },
  );
}

async function change(
  viewer: Viewer,
  input: IndependenceWithdrawalInput,
  { act, word }: { act: string; word: Said["word"] },
): Promise<Result<StatedIndependence>> {
  const { projectId, independenceId: id, reason, revision } = input;
  return write(viewer, { act, projectId }, async (tx) => {
    const member = await memberWhoMay(tx, viewer, projectId, "reuse.rule");
    const { row, last } = await holdStatement(tx, member, id);
    const current = { revision: last.number, word: last.word, reason: last.reason };
    refuseStale("This statement", revision, { revision: last.number, current });
    refuseSameWord(word, row, last);
    const number = last.number + 1;
    await append(tx, viewer, { projectId, id }, { number, word, reason });
    const detail = { claimId: row.claimId, number: row.claim.number };
    return {
      value: { independenceId: id, revision: number },
      audit: { subjectType: "independence", subjectId: id, detail },
    };
  });
}

/** Its author, or a reviewer. Refuses: not_found, forbidden, conflict, invalid. */
export async function withdrawIndependence(viewer: Viewer, input: IndependenceWithdrawalInput) {
  return change(viewer, input, { act: "independence.withdraw", word: "withdrawn" });
}

/** Undoes a withdrawal. Refuses as withdrawIndependence. */
export async function restateIndependence(viewer: Viewer, input: IndependenceWithdrawalInput) {
  return change(viewer, input, { act: "independence.restate", word: "stated" });
}
