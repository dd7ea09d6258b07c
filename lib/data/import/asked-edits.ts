/**
 * Edits of long files' plans that the worker is asked for: a row for as long as somebody waits. Whoever deletes it unanswered
 * takes the edit back: the worker keeps an edit and its answer in one transaction, or neither.
 */
import "server-only";
import { type Db, db } from "#lib/db/client.ts";
import { withLargeValue } from "#lib/db/large-value.ts";
import type { Result } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { Viewer } from "../viewer.ts";
import type { EditedPlan, PlanEdit } from "./edit-plan-here.ts";
import { type AskedEditKey, editingJob } from "./enqueue-import-jobs.ts";
import { storedEdits } from "./stored-plan.ts";

export type AskedEdit = {
  edit: PlanEdit;
  sessionId: string;
  address: string | null;
  request: Viewer["request"];
};

type Answer = Result<EditedPlan>;

/** Asks the worker for an edit, for which somebody waits so long. */
export async function askForEdit(
  viewer: Viewer,
  { projectId, fileId, revision, edits }: PlanEdit,
  waitMillis: number,
): Promise<AskedEditKey> {
  const key = { projectId, askedId: newId() };
  const { sessionId, address, request } = viewer;
  await withLargeValue(
    JSON.stringify(edits),
    (json) => db().$executeRaw`
      WITH asked AS (
        INSERT INTO "AskedEdit" (id, "projectId", "importFileId", "sessionId", address, "requestKey", "requestHash",
          revision, edits, until)
        VALUES (${key.askedId}::uuid, ${projectId}::uuid, ${fileId}::uuid, ${sessionId}::uuid, ${address},
          ${request?.key ?? null}, ${request?.hash ?? null}, ${revision}::int, ${json}::jsonb,
          clock_timestamp() + make_interval(secs => ${waitMillis}::float8 / 1000))
        RETURNING id
      )
      SELECT ${editingJob(key, fileId)} FROM asked`,
  );
  return key;
}

/** What the worker is asked for; null when nobody waits for it any more, or it is answered. */
export async function findAsked({ projectId, askedId }: AskedEditKey): Promise<AskedEdit | null> {
  const [row] = await db().$queryRaw<
    {
      fileId: string;
      revision: number;
      edits: unknown;
      sessionId: string;
      address: string | null;
      requestKey: string | null;
      requestHash: string | null;
    }[]
  >`SELECT "importFileId" AS "fileId", revision, edits, "sessionId", address, "requestKey", "requestHash"
    FROM "AskedEdit"
    WHERE "projectId" = ${projectId}::uuid AND id = ${askedId}::uuid AND answer IS NULL AND until > clock_timestamp()`;
  if (row === undefined) return null;
  const { fileId, revision, edits, sessionId, address, requestKey, requestHash } = row;
  const request = requestKey === null || requestHash === null ? null : { key: requestKey, hash: requestHash };
  return {
    edit: { projectId, fileId, revision, edits: storedEdits(edits) },
    sessionId,
    address,
    request,
  };
}

/** Resolves to whether somebody still waits for the answer. */
export async function keepAnswer(
  client: Db,
  { projectId, askedId }: AskedEditKey,
  answer: Answer,
): Promise<boolean> {
  const kept = await client.$executeRaw`
    UPDATE "AskedEdit" SET answer = ${JSON.stringify(answer)}::jsonb
    WHERE "projectId" = ${projectId}::uuid AND id = ${askedId}::uuid AND answer IS NULL AND until > clock_timestamp()`;
  return kept > 0;
}

type Taken = { answer: Answer | null };

/** The answer, taken away; null while there is none. */
export async function takeAnswer({ projectId, askedId }: AskedEditKey): Promise<Answer | null> {
  const [row] = await db().$queryRaw<Taken[]>`
    DELETE FROM "AskedEdit"
    WHERE "projectId" = ${projectId}::uuid AND id = ${askedId}::uuid AND answer IS NOT NULL RETURNING answer`;
  return row?.answer ?? null;
}

/** Has the edit not be made any more. Waits for a worker that is just keeping it, and resolves to its answer then; else to null. */
export async function takeBack({ projectId, askedId }: AskedEditKey): Promise<Answer | null> {
  const [row] = await db().$queryRaw<Taken[]>`
    DELETE FROM "AskedEdit" WHERE "projectId" = ${projectId}::uuid AND id = ${askedId}::uuid RETURNING answer`;
  return row?.answer ?? null;
}
