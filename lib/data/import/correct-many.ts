/** The same correction of many articles of one import at once: source, date, capture, or what they are written as. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { type Json, Refusal, type Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { changeableImport, touchImport } from "./change-import.ts";
import { checkCorrections } from "./check-corrections.ts";
import { type Corrections, type WriteAs, withoutIdle } from "./corrections.ts";
import { storedHere, storedKnown } from "./known/known-article.ts";
import { changesSigns, recogniseLater } from "./known/recognise-again.ts";
import type { ImportKey } from "./lock-import.ts";
import { type EarlierCorrections, refuseUnseen } from "./restore-many.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

export type Decision = Exclude<WriteAs["kind"], "versionHere">;

/** `planned`: which articles, and of which revision each was seen. */
export type ManyCorrections = ImportKey & {
  planned: readonly { plannedId: string; revision: number }[];
  /** Laid over what is corrected already; what is left out stays as it is. */
  corrections: Corrections;
  /** What each is written as, beside the article it resembles most; left out: as it is. */
  decide?: Decision;
  /** Whether they are committed; left out: as it is. */
  isIncluded?: boolean;
};

async function seenRows(tx: Tx, { projectId, importId, planned }: ManyCorrections) {
  const ids = planned.map(({ plannedId }) => plannedId);
  const rows = await tx.plannedArticle.findMany({
    where: { projectId, id: { in: ids }, importFile: { importId } },
    select: { id: true, revision: true, isIncluded: true, corrections: true, planned: true, known: true },
  });
  refuseUnseen(planned, rows);
  return rows;
}

/** Throws Refusal invalid for an article that resembles none in that way. */
function decided(decide: Decision | undefined, title: string, known: unknown): Corrections {
  if (decide === undefined) return {};
  if (decide === "new") return { as: { kind: "new" } };
  const like = storedKnown(known).find(({ kind }) => decide === "copy" || kind === "newVersion");
  if (like !== undefined) return { as: { kind: decide, articleId: like.articleId } };
  const [here] = storedHere(known);
  if (decide === "version" && here !== undefined)
    return { as: { kind: "versionHere", plannedId: here.plannedId } };
  const what = decide === "copy" ? "a copy" : "a new version";
  throw new Refusal("invalid", `“${title}” is ${what} of no article of the library, as far as is known.`);
}

/** One article has one next version. */
function refuseManyVersions({ planned, corrections: { as } }: ManyCorrections): void {
  if (as?.kind !== "version" || planned.length <= 1) return;
  throw new Refusal("invalid", "Several articles cannot all be the next version of one.", {
    fields: { "corrections.as": "Decide about each by itself." },
  });
}

/** What stood before, with the revision it can be put back over: see restore-many.ts. */
export type CorrectedMany = { articles: number; before: EarlierCorrections[] };

/** All of them or none. Resolves to how many, and the way back. */
export async function correctMany(viewer: Viewer, input: ManyCorrections): Promise<Result<CorrectedMany>> {
  const { projectId, importId, corrections, decide, isIncluded } = input;
  return write(viewer, { act: "import.correct-many", projectId }, async (tx) => {
    await changeableImport(tx, viewer, input);
    refuseManyVersions(input);
    await checkCorrections(tx, projectId, corrections);
    const rows = await seenRows(tx, input);
    const changes = rows.map((row) => {
      const planned = storedPlan(row.planned);
      const decision = decided(decide, planned.title, row.known);
      const merged = { ...storedCorrections(row.corrections), ...corrections, ...decision };
      return { id: row.id, corrections: withoutIdle(planned, merged) as Json };
    });
    const included = isIncluded ?? null;
    await tx.$executeRaw`
      UPDATE "PlannedArticle" p SET corrections = n.corrections, revision = p.revision + 1,
        "isIncluded" = COALESCE(${included}::boolean, p."isIncluded"),
        "isIncludedByPerson" = p."isIncludedByPerson" OR ${included}::boolean IS NOT NULL
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS n(id uuid, corrections jsonb)
      WHERE p."projectId" = ${projectId}::uuid AND p.id = n.id`;
    if (changesSigns({}, corrections)) {
      await recogniseLater(
        tx,
        input,
        rows.map(({ id }) => id),
      );
    } else await touchImport(tx, input);
    const before = rows.map((row) => ({
      plannedId: row.id,
      revision: row.revision + 1,
      corrections: storedCorrections(row.corrections),
      isIncluded: row.isIncluded,
    }));
    const value = { articles: rows.length, before };
    const changed = { corrections: corrections as Json, decide: decide ?? null, isIncluded: included };
    const detail = { articles: rows.length, ...changed };
    return { value, audit: { subjectType: "import", subjectId: importId, detail } };
  });
}
