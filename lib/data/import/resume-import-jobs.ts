/**
 * Asks again for the work of imports that are under way, when a worker begins: a job that failed too often is given up
 * by the queue, and a person who waits for a plan should not wait for ever. What is there to do is found by the jobs.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import { enqueuePlanning, enqueueSettling, enqueueWriting } from "./enqueue-import-jobs.ts";

export async function resumeImportJobs(): Promise<void> {
  const received = await db().importFile.findMany({
    where: { state: "received", import: { state: { in: ["planned", "proposed"] } } },
    select: { id: true, projectId: true },
  });
  for (const { id: fileId, projectId } of received) await enqueuePlanning(db(), { projectId, fileId });
  const imports = await db().import.findMany({
    where: {
      OR: [
        { state: { in: ["planned", "proposed"] }, settledAt: null },
        { state: "committing", failure: null },
      ],
    },
    select: { id: true, projectId: true, state: true },
  });
  for (const { id: importId, projectId, state } of imports) {
    const enqueue = state === "committing" ? enqueueWriting : enqueueSettling;
    await enqueue(db(), { projectId, importId });
  }
}
