/** What is asked of the comparison engine (lib/compare) in a thread, and what it answers. Plain data: it crosses threads. */
import { type CompareOptions, type Comparison, compareTexts } from "#lib/compare/compare-texts.ts";
import { findQuantities } from "#lib/compare/quantities/find-quantities.ts";
import type { Quantity } from "#lib/compare/quantities/quantity.ts";

export type CompareTask = { kind: "compare"; a: string; b: string; options: CompareOptions };
/** `writtenOn`: the text's ISO day; null: not known. */
export type QuantitiesTask = { kind: "quantities"; text: string; writtenOn: string | null };
export type EngineTask = CompareTask | QuantitiesTask;
export type EngineResult<Task extends EngineTask> = Task extends CompareTask ? Comparison : Quantity[];

/** Does it, wherever it runs. */
export function runTask(task: EngineTask): Comparison | Quantity[] {
  if (task.kind === "compare") return compareTexts(task.a, task.b, task.options);
  return findQuantities(task.text, { writtenOn: task.writtenOn });
}
