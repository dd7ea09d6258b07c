/** What is asked of the engine (lib/ingest) in a thread, and what it answers. Plain data: it crosses threads. */
import type { FilePlan, PlanOptions, PlanResult } from "#lib/ingest/plan-source.ts";
import { planSource } from "#lib/ingest/plan-source.ts";
import { type ReadResult, readSource } from "#lib/ingest/read-source.ts";
import type { Reading, SourceText, SourceWarning } from "#lib/ingest/source-text.ts";
import { type ArticleToKeep, type KeptPlans, nameKept } from "../kept-article.ts";

export type ReadTask = { kind: "read"; bytes: Uint8Array; name: string; reading: Reading };
export type PlanTask = { kind: "plan"; source: SourceText; name: string; options: PlanOptions };
/** Plans a file anew of which plans are kept: the answer is what became another plan, and the names of the others. */
export type ReplanTask = Omit<PlanTask, "kind"> & { kind: "replan"; kept: KeptPlans };
export type ReplanResult =
  | { ok: true; articles: ArticleToKeep[]; warnings: SourceWarning[] }
  | Extract<PlanResult, { ok: false }>;
export type EngineTask = ReadTask | PlanTask | ReplanTask;

/** A file of more bytes, or a text of more characters, is large: one at a time is at work, in a thread of its own. */
export const largeFrom = 512 * 1024;

/** In bytes, or of a text in UTF-16 units. */
export const sizeOf = (task: EngineTask) =>
  task.kind === "read" ? task.bytes.byteLength : task.source.text.length;

type AnyResult = ReadResult | PlanResult | ReplanResult;
export type EngineResult<Task extends EngineTask> = Task extends ReadTask
  ? ReadResult
  : Task extends ReplanTask
    ? ReplanResult
    : PlanResult;

function replan({ source, name, options, kept }: ReplanTask): ReplanResult {
  const result = planSource(source, name, options);
  if (!result.ok) return result;
  const { articles, warnings } = result.plan;
  return { ok: true, articles: nameKept(articles, kept), warnings };
}

/** Does it, wherever it runs. */
export async function runEngineTask(task: EngineTask): Promise<AnyResult> {
  if (task.kind === "replan") return replan(task);
  if (task.kind === "plan") return planSource(task.source, task.name, task.options);
  return readSource(task.bytes, task.name, task.reading);
}

/** What a thread need not say back of a plan, because it was told it: a large file's text is as large as the file. */
type ShortPlan = Omit<FilePlan, "text" | "layout" | "parts" | "facts" | "lineHyphens" | "blockStarts">;
export type ThreadResult =
  | ReadResult
  | ReplanResult
  | { ok: true; plan: ShortPlan }
  | Extract<PlanResult, { ok: false }>;

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
    blockStarts: _starts,
    ...plan
  } = result.plan;
  return { ok: true, plan };
}

/** The whole answer to a task again. */
export function completeResult(task: EngineTask, result: ThreadResult): AnyResult {
  if (task.kind !== "plan" || !("plan" in result)) return result as AnyResult; // nothing was left out
  return { ok: true, plan: { ...task.source, ...result.plan } };
}
