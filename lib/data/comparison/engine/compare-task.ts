/** What is asked of the comparison engine (lib/compare) in a thread, and what it answers. Plain data: it crosses threads. */
import { type Comparison, compareTexts } from "#lib/compare/compare-texts.ts";
import { findQuantities } from "#lib/compare/quantities/find-quantities.ts";
import type { Quantity } from "#lib/compare/quantities/quantity.ts";

export type CompareTask = { kind: "compare"; a: string; b: string };
export type QuantitiesTask = { kind: "quantities"; text: string };
export type EngineTask = CompareTask | QuantitiesTask;
export type EngineResult<Task extends EngineTask> = Task extends CompareTask ? Comparison : Quantity[];

/** Does it, wherever it runs. */
export function runTask(task: EngineTask): Comparison | Quantity[] {
  return task.kind === "compare" ? compareTexts(task.a, task.b) : findQuantities(task.text);
}
