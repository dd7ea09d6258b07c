/** What is asked of the engine (lib/ingest) in a thread, and what it answers. Plain data: it crosses threads. */
import type { FilePlan, PlanOptions, PlanResult } from "#lib/ingest/plan-source.ts";
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

/** What a thread need not say back of a plan, because it was told it: a large file's text is as large as the file. */
type ShortPlan = Omit<FilePlan, "text" | "layout" | "parts" | "facts" | "lineHyphens">;
export type ThreadResult = ReadResult | { ok: true; plan: ShortPlan } | Extract<PlanResult, { ok: false }>;

/** Does it in a thread, and leaves out of the answer what whoever asked has at hand. */
export async function runInThread(task: EngineTask): Promise<ThreadResult> {
  const result = await runEngineTask(task);
  if (!("plan" in result)) return result;
  const {
    text: _text,
    layout: _layout,
    parts: _parts,
    facts: _facts,
    lineHyphens: _hyphens,
    ...plan
  } = result.plan;
  return { ok: true, plan };
}

/** The whole answer to a task again. */
export function completeResult(task: EngineTask, result: ThreadResult): ReadResult | PlanResult {
  if (task.kind !== "plan" || !("plan" in result)) return result as ReadResult | PlanResult; // nothing was left out
  return { ok: true, plan: { ...task.source, ...result.plan } };
}
