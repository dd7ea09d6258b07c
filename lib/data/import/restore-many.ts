/** The way back from a correction of many articles at once: each gets again what it had. */
import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { type Json, Refusal, type Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { changeableImport, touchImport } from "./change-import.ts";
import { type Corrections, withoutIdle } from "./corrections.ts";
import { changesSigns, recogniseLater } from "./known/recognise-again.ts";
import type { ImportKey } from "./lock-import.ts";
import { storedCorrections, storedPlan } from "./stored-plan.ts";

type Seen = { plannedId: string; revision: number };

/** An article as it was: its corrections, and whether a commit was to write it. `revision`: over which it is put back. */
export type EarlierCorrections = Seen & { corrections: Corrections; isIncluded: boolean };

/** Throws Refusal conflict unless every article is there and as it was seen. */
export function refuseUnseen(seen: readonly Seen[], rows: readonly { id: string; revision: number }[]): void {
  const revisions = new Map(seen.map(({ plannedId, revision }) => [plannedId, revision]));
  const changed = rows.filter(({ id, revision }) => revisions.get(id) !== revision);
  if (changed.length === 0 && rows.length === revisions.size) return;
  throw new Refusal(
    "conflict",
    "Some of these articles were changed meanwhile. Nothing was overwritten: look again and repeat it.",
    { current: { changed: changed.map(({ id }) => id) } },
  );
}

type Row = { id: string; corrections: unknown };

/** Those whose title, source or address become others may be known by them. */
async function lookAgain(
  tx: Tx,
  key: ImportKey,
  rows: readonly Row[],
  earlier: ReadonlyMap<string, EarlierCorrections>,
): Promise<void> {
  const isOther = ({ id, corrections }: Row) =>
    changesSigns(storedCorrections(corrections), earlier.get(id)?.corrections ?? {});
  const others = rows.filter(isOther).map(({ id }) => id);
  if (others.length === 0) await touchImport(tx, key);
  else await recogniseLater(tx, key, others);
}

/** All of them or none. What an article was to be a copy or a version of may have gone: the commit says so. */
export async function restoreMany(
  viewer: Viewer,
  input: ImportKey & { planned: readonly EarlierCorrections[] },
): Promise<Result<{ articles: number }>> {
  const { projectId, importId, planned } = input;
  return write(viewer, { act: "import.restore-many", projectId }, async (tx) => {
    await changeableImport(tx, viewer, input);
    const rows = await tx.plannedArticle.findMany({
      where: { projectId, id: { in: planned.map(({ plannedId }) => plannedId) }, importFile: { importId } },
      select: { id: true, revision: true, planned: true, corrections: true },
    });
    refuseUnseen(planned, rows);
    const earlier = new Map(planned.map((one) => [one.plannedId, one]));
    const changes = rows.flatMap((row) => {
      const before = earlier.get(row.id);
      if (before === undefined) return [];
      const corrections = withoutIdle(storedPlan(row.planned), before.corrections) as Json;
      return [{ id: row.id, corrections, isIncluded: before.isIncluded }];
    });
    await tx.$executeRaw`
      UPDATE "PlannedArticle" p SET corrections = n.corrections, "isIncluded" = n."isIncluded", revision = p.revision + 1
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS n(id uuid, corrections jsonb, "isIncluded" boolean)
      WHERE p."projectId" = ${projectId}::uuid AND p.id = n.id`;
    await lookAgain(tx, input, rows, earlier);
    const value = { articles: changes.length };
    return { value, audit: { subjectType: "import", subjectId: importId, detail: value } };
  });
}
