/**
 * Text that was decoded by the wrong table before it came into the file: found and named with an example, undone only
 * where a person says so. Twice misread text is undone twice.
 */

import type { SourceWarning } from "../source-text.ts";
import { findUtf8Mojibake, repairUtf8Mojibake } from "./utf8-mojibake.ts";
import { findWrongTable, repairWrongTable } from "./wrong-table.ts";

type Step = { repaired: string; cause: string; confidence: number };

/** Some programs misread a text at each of three stations; more is a picture made of letters. */
const MAX_STEPS = 3;
const EXAMPLE_UTF16 = 60;

function stepOf(text: string): Step | null {
  const utf8 = findUtf8Mojibake(text);
  if (utf8 !== null) {
    const { readAs, fitting, beyond } = utf8;
    const cause = `UTF-8 read as ${readAs}`;
    return { repaired: repairUtf8Mojibake(text, readAs), cause, confidence: fitting / beyond };
  }
  const wrong = findWrongTable(text);
  if (wrong === null) return null;
  const cause = `${wrong.really} read as ${wrong.readAs}`;
  return { repaired: repairWrongTable(text, wrong), cause, confidence: wrong.score };
}

export type Undone = {
  /** The text as it should have been read. */
  repaired: string;
  /** "UTF-8 read as windows-1252, twice" */
  cause: string;
  /** 0 to 1: the share of the misread characters that fit. */
  confidence: number;
};

/** Undoes misreadings one after another; null when the text was not misread. O(n). */
export function undoMojibake(text: string): Undone | null {
  const steps: Step[] = [];
  for (let step = stepOf(text); step !== null && steps.length < MAX_STEPS; step = stepOf(step.repaired)) {
    if (step.repaired === (steps.at(-1)?.repaired ?? text)) break;
    steps.push(step);
  }
  const last = steps.at(-1);
  if (last === undefined) return null;
  const times = new Map<string, number>();
  for (const { cause } of steps) times.set(cause, (times.get(cause) ?? 0) + 1);
  const cause = [...times]
    .map(([one, count]) => (count === 1 ? one : `${one}, ${count === 2 ? "twice" : `${count} times`}`))
    .join(", then ");
  return { repaired: last.repaired, cause, confidence: Math.min(...steps.map((step) => step.confidence)) };
}

/** The first line that changes, from the word before the change on. */
function exampleOf(text: string, repaired: string): { before: string; after: string; line: number } {
  const [was, is] = [text.split("\n"), repaired.split("\n")];
  const at = Math.max(
    0,
    was.findIndex((line, index) => line !== is[index]),
  );
  const [before, after] = [was[at] ?? "", is[at] ?? ""];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const start = Math.max(0, before.lastIndexOf(" ", same) + 1);
  const cut = (line: string) => {
    const words = [...line.slice(start, start + EXAMPLE_UTF16)].join("");
    return line.length > start + EXAMPLE_UTF16 ? words.replace(/\s+\S*$/, "") : words;
  };
  return { before: cut(before), after: cut(after), line: at + 1 };
}

/**
 * Names a misreading, and undoes it where a person said so.
 *
 * @param text the decoded text
 * @param isToBeRepaired a person's word, from Reading.repairMojibake
 * @returns the text to go on with, and a warning where there was a misreading
 */
export function treatMojibake(
  text: string,
  isToBeRepaired: boolean,
): { text: string; warnings: SourceWarning[] } {
  const undone = undoMojibake(text);
  if (undone === null) return { text, warnings: [] };
  const { before, after, line } = exampleOf(text, undone.repaired);
  const percent = Math.floor(undone.confidence * 100);
  const message = isToBeRepaired
    ? `The text was ${undone.cause} (${percent} % certain) and is repaired: “${before}” became “${after}”.`
    : `The text seems to be ${undone.cause} (${percent} % certain). Repaired, “${before}” would become “${after}”.`;
  return { text: isToBeRepaired ? undone.repaired : text, warnings: [{ code: "mojibake", message, line }] };
}
