/** The same correction of many articles of one import at once: source, date, capture, or what they are written as. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { type Json, Refusal, type Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { changeableImport, touchImport } from "./change-import.ts";
import { checkCorrections } from "./check-corrections.ts";
import { type Corrections, type WriteAs, withoutIdle } from "./corrections.ts";
import type { PlanListing } from "./import-view.ts";
import { storedCopyHere, storedHere, storedKnown, storedNearHere } from "./known/known-article.ts";
import { changesSigns, leaveOutCopies, recogniseLater } from "./known/recognise-again.ts";
import { listListedIds, planHeadSql } from "./listed-articles.ts";
import type { ImportKey, LockedImport } from "./lock-import.ts";
import { keepBefore, refuseUnseen, unseen } from "./plan-change.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

export type Decision = Exclude<WriteAs["kind"], "versionHere" | "copyHere">;

/** All that is listed of the import as it was shown: its revision, and how many there were. */
export type ListedPlan = PlanListing & { revision: number; articles: number };

/** `planned`: which articles, and of which revision each was seen; or all that is listed. */
export type ManyCorrections = ImportKey & {
  planned: readonly { plannedId: string; revision: number }[] | ListedPlan;
  /** Laid over what is corrected already; what is left out stays as it is. */
  corrections: Corrections;
  /** What each is written as, beside the article it resembles most; left out: as it is. */
  decide?: Decision;
  /** Whether they are committed; left out: as it is. */
  isIncluded?: boolean;
};

const isList = (planned: ManyCorrections["planned"]): planned is ListedPlan => "only" in planned;

/** The ids of the articles as they were seen. Throws Refusal conflict when any was changed meanwhile. */
async function seenIds(tx: Tx, input: ManyCorrections, { revision }: LockedImport): Promise<string[]> {
  const { projectId, importId, planned } = input;
  if (isList(planned)) {
    const ids = await listListedIds(tx, input, planned);
    if (planned.revision !== revision || planned.articles !== ids.length) throw unseen([]);
    return ids;
  }
  const ids = planned.map(({ plannedId }) => plannedId);
  const where = { projectId, id: { in: ids }, importFile: { importId } };
  const rows = await tx.plannedArticle.findMany({ where, select: { id: true, revision: true } });
  refuseUnseen(planned, rows);
  return rows.map(({ id }) => id);
}

/** What it resembles most in the import itself: as a copy the very text goes before a near one. Undefined: nothing. */
function likeHere(decide: "copy" | "version", known: unknown): { plannedId: string } | undefined {
  const [earlier] = storedHere(known);
  if (decide === "version") return earlier;
  return storedCopyHere(known) ?? storedNearHere(known)[0] ?? earlier;
}

/** Throws Refusal invalid for an article that resembles none in that way. */
function decided(decide: Decision | undefined, title: string, known: unknown): Corrections {
  if (decide === undefined) return {};
  if (decide === "new") return { as: { kind: "new" } };
  const like = storedKnown(known).find(({ kind }) => decide === "copy" || kind === "newVersion");
  if (like !== undefined) return { as: { kind: decide, articleId: like.articleId } };
  const here = likeHere(decide, known);
  if (here !== undefined) return { as: { kind: `${decide}Here`, plannedId: here.plannedId } };
  const what = decide === "copy" ? "a copy" : "a new version";
  throw new Refusal(
    "invalid",
    `“${title}” is ${what} of no article of the library or of this import, as far as is known.`,
  );
}

/** One article has one next version. */
function refuseManyVersions({ corrections: { as } }: ManyCorrections, articles: number): void {
  if (as?.kind !== "version" || articles <= 1) return;
  throw new Refusal("invalid", "Several articles cannot all be the next version of one.", {
    fields: { "corrections.as": "Decide about each by itself." },
  });
}

type PlanRow = { id: string; corrections: unknown; planned: unknown; known: unknown };

/** Plans in memory at once, and rows a statement writes. */
const mostAtOnce = 500;

async function correctSome(tx: Tx, input: ManyCorrections, ids: string[]): Promise<void> {
  const { projectId, corrections, decide, isIncluded = null } = input;
  const rows = await tx.$queryRaw<PlanRow[]>`
    SELECT p.id, p.corrections, p.known, ${planHeadSql} AS planned FROM "PlannedArticle" p
    WHERE p."projectId" = ${projectId}::uuid AND p.id = ANY(${ids}::uuid[])`;
  const changes = rows.map((row) => {
    const planned = storedPlan(row.planned);
    const decision = decided(decide, planned.title, row.known);
    const merged = { ...storedCorrections(row.corrections), ...corrections, ...decision };
    return { id: row.id, corrections: withoutIdle(planned, merged) as Json };
  });
  await tx.$executeRaw`
    UPDATE "PlannedArticle" p SET corrections = n.corrections, revision = p.revision + 1,
      "isIncluded" = COALESCE(${isIncluded}::boolean, p."isIncluded"),
      "isIncludedByPerson" = p."isIncludedByPerson" OR ${isIncluded}::boolean IS NOT NULL
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS n(id uuid, corrections jsonb)
    WHERE p."projectId" = ${projectId}::uuid AND p.id = n.id`;
}

/** `changeId`: by which it is taken back, see restore-many.ts. */
export type CorrectedMany = { articles: number; changeId: string };

/** All of them or none. Resolves to how many, and the way back. */
export async function correctMany(viewer: Viewer, input: ManyCorrections): Promise<Result<CorrectedMany>> {
  const { projectId, importId, corrections, decide = null, isIncluded = null } = input;
  return write(viewer, { act: "import.correct-many", projectId }, async (tx) => {
    const { locked } = await changeableImport(tx, viewer, input);
    await checkCorrections(tx, projectId, corrections);
    const ids = await seenIds(tx, input, locked);
    refuseManyVersions(input, ids.length);
    const changeId = await keepBefore(tx, input, ids);
    for (let at = 0; at < ids.length; at += mostAtOnce) {
      await correctSome(tx, input, ids.slice(at, at + mostAtOnce));
    }
    if (changesSigns({}, corrections)) await recogniseLater(tx, input, ids);
    else {
      if (isIncluded !== null) await leaveOutCopies(tx, input);
      await touchImport(tx, input);
    }
    const articles = ids.length;
    const changed = { corrections: corrections as Json, decide, isIncluded };
    const detail = { articles, ...changed };
    return {
      value: { articles, changeId },
      audit: { subjectType: "import", subjectId: importId, detail },
    };
  });
}
