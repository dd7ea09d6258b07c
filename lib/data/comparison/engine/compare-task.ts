/** What is asked of the comparison engine (lib/compare) in a thread, and what it answers. Plain data: it crosses threads. */
import { type CompareOptions, type Comparison, compareTexts } from "#lib/compare/compare-texts.ts";
import { findOddities } from "#lib/compare/oddities/find-oddities.ts";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";
import { findQuantities } from "#lib/compare/quantities/find-quantities.ts";
import type { Quantity } from "#lib/compare/quantities/quantity.ts";

export type CompareTask = { kind: "compare"; a: string; b: string; options: CompareOptions };
/** `writtenOn`: the text's ISO day; null: not known. */
export type QuantitiesTask = { kind: "quantities"; text: string; writtenOn: string | null };
export type EngineTask = CompareTask | QuantitiesTask;
/** What a text says in numbers, and what does not fit among them. */
export type NumbersRead = { quantities: Quantity[]; oddities: Oddity[] };
export type EngineResult<Task extends EngineTask> = Task extends CompareTask ? Comparison : NumbersRead;

/** Does it, wherever it runs. */
export function runTask(task: EngineTask): Comparison | NumbersRead {
  if (task.kind === "compare") return compareTexts(task.a, task.b, task.options);
  const { text, writtenOn } = task;
  return { quantities: findQuantities(text, { writtenOn }), oddities: findOddities(text, writtenOn) };
}
