/** What is asked of the engine (lib/ingest) in a thread, and what it answers. Plain data: it crosses threads. */
import type { PlanOptions, PlanResult } from "#lib/ingest/plan-source.ts";
import { planSource } from "#lib/ingest/plan-source.ts";
import { type ReadResult, readSource } from "#lib/ingest/read-source.ts";
import type { Reading, SourceText } from "#lib/ingest/source-text.ts";

export type ReadTask = { kind: "read"; bytes: Uint8Array; name: string; reading: Reading };
export type PlanTask = { kind: "plan"; source: SourceText; name: string; options: PlanOptions };
export type EngineTask = ReadTask | PlanTask;
export type EngineResult<Task extends EngineTask> = Task extends ReadTask ? ReadResult : PlanResult;

/** Does it, wherever it runs. */
export async function runEngineTask(task: EngineTask): Promise<ReadResult | PlanResult> {
  if (task.kind === "plan") return planSource(task.source, task.name, task.options);
  return readSource(task.bytes, task.name, task.reading);
}
