/** What is asked of the comparison engine (lib/compare) in a thread, and what it answers. Plain data: it crosses threads. */
import type { WhoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { type CompareOptions, type Comparison, comparePrepared } from "#lib/compare/compare-texts.ts";
import { hasFindings } from "#lib/compare/has-findings.ts";
import { findOddities } from "#lib/compare/oddities/find-oddities.ts";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";
import { type PreparedText, prepareText } from "#lib/compare/prepared-text.ts";
import { findQuantities } from "#lib/compare/quantities/find-quantities.ts";
import type { Quantity } from "#lib/compare/quantities/quantity.ts";
import { findWording } from "#lib/compare/wording/find-wording.ts";
import type { PassageWording } from "#lib/compare/wording/passage-wording.ts";

export type PairToCompare = { a: string; b: string; options: CompareOptions };
export type CompareTask = PairToCompare & { kind: "compare" };
export type CompareManyTask = { kind: "compareMany"; pairs: PairToCompare[] };
/** `writtenOn`: the text's ISO day; null: not known. */
export type QuantitiesTask = { kind: "quantities"; text: string; writtenOn: string | null };
/** A thread is to be quick at the next task, and to hold no text: see compare-thread.ts. */
export type ReadyTask = { kind: "ready" };
export type TextTask = CompareTask | CompareManyTask | QuantitiesTask;
export type EngineTask = TextTask | ReadyTask;
/** What a text says in numbers, what does not fit among them, and who says what: a number's speaker comes of it. */
export type NumbersRead = { quantities: Quantity[]; oddities: Oddity[]; said: WhoSaysWhat };
/** `wording`: of each passage, in their order. */
export type PairRead = { found: Comparison; wording: PassageWording[] };
export type EngineResult<Task extends TextTask> = Task extends CompareTask
  ? PairRead
  : Task extends CompareManyTask
    ? PairRead[]
    : NumbersRead;

/** What two texts share; of two that share nothing, their own quotations are not told: nobody keeps them. */
function shared(found: Comparison): Comparison {
  return hasFindings(found) ? found : { ...found, quotations: [] };
}

/** Does it, wherever it runs. `prepare` may keep what it has read of a text. */
export function runTask(
  task: TextTask,
  prepare: (text: string) => PreparedText = prepareText,
): PairRead | PairRead[] | NumbersRead {
  const compare = ({ a, b, options }: PairToCompare): PairRead => {
    const texts = [prepare(a), prepare(b)] as const;
    const found = comparePrepared(...texts, options);
    return { found: shared(found), wording: findWording(...texts, found.passages, options.aliases) };
  };
  if (task.kind === "compare") return compare(task);
  if (task.kind === "compareMany") return task.pairs.map(compare);
  const { text, writtenOn } = task;
  const { readSpeakers, said } = prepare(text);
  return {
    quantities: findQuantities(text, { writtenOn, readSpeakers }),
    oddities: findOddities(text, writtenOn),
    said: said(),
  };
}
