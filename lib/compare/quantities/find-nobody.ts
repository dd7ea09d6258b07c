/**
 * "No one was killed", "no civilians were injured": a count of nought, where the text states it outright. That none were
 * reported, seen or known is no count, and neither is what is hoped, asked or supposed.
 */
import type { Measured } from "./measure-numbers.ts";
import { readUnit } from "./read-unit.ts";

const NONE = /(?<![\p{L}\p{M}’'-])(?:(?<person>no one|no-one|nobody)|no)(?= \p{L})/giu;
/** Stated, and of a state: nothing may stand between but when and how. */
const STATED =
  /^ (?:was|were|has been|have been|had been|is|are) (?:(?:also|\p{Ll}+ly) )?(?:killed|injured|hurt|wounded|missing|detained|arrested|displaced|evacuated|infected)(?![\p{L}\p{M}])(?! (?:if|unless|or not))/iu;
const SUPPOSED =
  /\b(?:if|whether|unless|until|ensur(?:e[sd]?|ing)|mak(?:e[sd]?|ing) sure|hop(?:e[sd]?|ing)|pray(?:s|ed|ing)?|wish(?:es|ed|ing)?|not (?:true|the case)|den(?:y|ies|ied)|false|doubt(?:s|ed)?|so|as though|as if|like)(?: that)? $/iu;
const LOOK_BACK_UTF16 = 48;

/**
 * Finds them.
 *
 * @param text with plain spaces
 * @returns in text order, low and high 0. O(n).
 */
export function findNobody(text: string): Measured[] {
  const found: Measured[] = [];
  for (const match of text.matchAll(NONE)) {
    const startUtf16 = match.index;
    const numberEndUtf16 = startUtf16 + match[0].length;
    const isPerson = match.groups?.person !== undefined;
    const noun = isPerson ? null : readUnit(text, numberEndUtf16, { value: 0, isFraction: false });
    if (noun !== null && (noun.kind !== "count" || noun.counted === null)) continue;
    const endUtf16 = noun?.endUtf16 ?? numberEndUtf16;
    if (!STATED.test(text.slice(endUtf16, endUtf16 + LOOK_BACK_UTF16))) continue;
    if (SUPPOSED.test(text.slice(Math.max(0, startUtf16 - LOOK_BACK_UTF16), startUtf16))) continue;
    found.push({
      startUtf16,
      endUtf16,
      numberStartUtf16: startUtf16,
      numberEndUtf16,
      low: 0,
      high: 0,
      bound: "exact",
      kind: "count",
      unit: noun?.unit ?? "person",
      counted: noun?.counted ?? "person",
    });
  }
  return found;
}

/** Numbers and counts of nought in text order; where they overlap ("no one"), the nought stays. Both lists ascend. O(n + m). */
export function withNobody(numbers: readonly Measured[], nobody: readonly Measured[]): Measured[] {
  let at = 0;
  const others = numbers.filter(({ startUtf16, endUtf16 }) => {
    while ((nobody[at]?.endUtf16 ?? Number.POSITIVE_INFINITY) <= startUtf16) at += 1;
    return endUtf16 <= (nobody[at]?.startUtf16 ?? Number.POSITIVE_INFINITY);
  });
  return [...others, ...nobody].toSorted((x, y) => x.startUtf16 - y.startUtf16);
}
