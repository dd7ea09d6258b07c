/**
 * Garbled quotations, each in a pair of short news texts written for this: how many the comparison tells right, beside
 * the floor of a plain word difference. `node bench/quotations.ts [--wrong]` names those it does not.
 */
import { compareQuotations } from "#lib/compare/compare-quotations.ts";
import { floorSays } from "./quotations/floor.ts";
import { GARBLED_ACTORS } from "./quotations/garbled-actors.ts";
import type { GarbledCase } from "./quotations/garbled-case.ts";
import { GARBLED_SHAPES } from "./quotations/garbled-shapes.ts";
import { GARBLED_WORDING } from "./quotations/garbled-wording.ts";
import { GARBLED_WORDS } from "./quotations/garbled-words.ts";
import { type CaseScore, type Said, saidOf, scoreCase } from "./quotations/score-case.ts";
import { WHOLE_REPORTS } from "./quotations/whole-reports.ts";
import { WRITTEN_LATER } from "./quotations/written-later.ts";

const GROUPS: Readonly<Record<string, readonly GarbledCase[]>> = {
  "a word or two": GARBLED_WORDS,
  "who acts, who speaks": GARBLED_ACTORS,
  "cut, joined, unmarked": GARBLED_SHAPES,
  "worded otherwise": GARBLED_WORDING,
  "written later": WRITTEN_LATER,
  "whole reports": WHOLE_REPORTS,
};

type Scored = { each: GarbledCase; said: Said[]; ours: CaseScore; floor: CaseScore };

function scoreOne(each: GarbledCase): Scored {
  const said = compareQuotations(each.a, each.b).map(saidOf);
  return { each, said, ours: scoreCase(each, said), floor: scoreCase(each, floorSays(each.a, each.b)) };
}

function print(name: string, scored: readonly Scored[]): void {
  const count = (isRight: (one: Scored) => boolean) => String(scored.filter(isRight).length).padStart(9);
  const cells = [
    count(({ ours }) => ours.all),
    count(({ floor }) => floor.all),
    count(({ ours }) => ours.verdicts),
    count(({ floor }) => floor.verdicts),
    count(({ ours }) => ours.touches),
    count(({ ours }) => ours.notes),
    count(({ ours }) => ours.speakers),
  ];
  console.log(`${name.padEnd(24)}${String(scored.length).padStart(5)}${cells.join("")}`);
}

function printWrong(scored: readonly Scored[]): void {
  for (const { each, said, ours } of scored) {
    if (ours.all) continue;
    console.log(
      `\n${each.name}\n  expected ${JSON.stringify(each.expected)}\n  said     ${JSON.stringify(said)}`,
    );
  }
}

function main(): void {
  console.log(
    `${"quotations".padEnd(24)}pairs    right    floor  verdict    floor  touches    notes speakers`,
  );
  const all = Object.entries(GROUPS).map(([name, cases]) => {
    const scored = cases.map(scoreOne);
    print(name, scored);
    return scored;
  });
  print("all", all.flat());
  if (process.argv.includes("--wrong")) printWrong(all.flat());
}

main();
