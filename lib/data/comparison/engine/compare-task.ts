/** What is asked of the comparison engine (lib/compare) in a thread, and what it answers. Plain data: it crosses threads. */
import { type WhoSaysWhat, whoSaysWhat } from "#lib/compare/attribution/who-says-what.ts";
import { type CompareOptions, type Comparison, comparePrepared } from "#lib/compare/compare-texts.ts";
import { hasFindings } from "#lib/compare/has-findings.ts";
import { findOddities } from "#lib/compare/oddities/find-oddities.ts";
import type { Oddity } from "#lib/compare/oddities/oddity.ts";
import { type PreparedText, prepareText } from "#lib/compare/prepared-text.ts";
import { findQuantities } from "#lib/compare/quantities/find-quantities.ts";
import type { Quantity } from "#lib/compare/quantities/quantity.ts";

export type PairToCompare = { a: string; b: string; options: CompareOptions };
export type CompareTask = PairToCompare & { kind: "compare" };
export type CompareManyTask = { kind: "compareMany"; pairs: PairToCompare[] };
/** `writtenOn`: the text's ISO day; null: not known. */
export type QuantitiesTask = { kind: "quantities"; text: string; writtenOn: string | null };
export type EngineTask = CompareTask | CompareManyTask | QuantitiesTask;
/** What a text says in numbers, what does not fit among them, and who says what: a number's speaker comes of it. */
export type NumbersRead = { quantities: Quantity[]; oddities: Oddity[]; said: WhoSaysWhat };
export type EngineResult<Task extends EngineTask> = Task extends CompareTask
  ? Comparison
  : Task extends CompareManyTask
    ? Comparison[]
    : NumbersRead;

/** What two texts share; of two that share nothing, their own quotations are not told: nobody keeps them. */
function shared(found: Comparison): Comparison {
  return hasFindings(found) ? found : { ...found, quotations: [] };
}

/** Does it, wherever it runs. `prepare` may keep what it has read of a text. */
export function runTask(
  task: EngineTask,
  prepare: (text: string) => PreparedText = prepareText,
): Comparison | Comparison[] | NumbersRead {
  const compare = ({ a, b, options }: PairToCompare) =>
    shared(comparePrepared(prepare(a), prepare(b), options));
  if (task.kind === "compare") return compare(task);
  if (task.kind === "compareMany") return task.pairs.map(compare);
  const { text, writtenOn } = task;
  const { readSpeakers, attributions } = prepare(text);
  return {
    quantities: findQuantities(text, { writtenOn, readSpeakers }),
    oddities: findOddities(text, writtenOn),
    said: whoSaysWhat(text, attributions()),
  };
}
