/** How much running text stands in a stretch of a page: paragraphs, without those that every page prints. */

import { boilerplateRule } from "../boilerplate-rules.ts";
import { captionMark } from "../caption-rules.ts";
import type { RawUnit } from "../raw-units.ts";
import { countWords } from "../unit-shape.ts";
import type { UnitSign } from "./unit-signs.ts";

export type Page = { units: readonly RawUnit[]; signs: readonly UnitSign[] };

/** True for a paragraph of running text that is no cookie notice, caption or the like. */
export function isRunningText({ units, signs }: Page, at: number): boolean {
  const text = units[at]?.text ?? "";
  return (
    signs[at]?.isText === true && boilerplateRule(text, "anywhere") === null && captionMark(text) === null
  );
}

/** Words of running text between two units, the second one exclusive. O(n). */
export function countTextWords(page: Page, startUnit: number, endUnit: number): number {
  let words = 0;
  for (let at = startUnit; at < endUnit; at += 1) {
    if (isRunningText(page, at)) words += countWords(page.units[at]?.text ?? "");
  }
  return words;
}
