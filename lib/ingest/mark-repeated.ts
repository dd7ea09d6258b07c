/** The pass for lines that other files of the import, or of the source, print too. */

import { type MarkPass, markEach } from "./unit-marks.ts";
import { countWords, isProse } from "./unit-shape.ts";

/**
 * Marks repeated lines, but leaves an article its title: where every line above the text is one, the longest stays.
 *
 * @param repeated line (white space folded) to the rule to name
 */
export function markRepeated(repeated: ReadonlyMap<string, string>): MarkPass {
  return (units, marks) => {
    if (repeated.size === 0) return marks;
    const rules = units.map(({ text }, at) => (marks[at] === null ? (repeated.get(text) ?? null) : null));
    const isLeft = (at: number) => marks[at] === null && rules[at] === null;
    const firstText = units.findIndex(({ text }, at) => isLeft(at) && isProse(text));
    const head = units.slice(0, Math.max(0, firstText)).map((_, at) => at);
    const hasTitle = head.some(isLeft) || marks.some((mark) => mark?.role === "title");
    const longest = head
      .filter((at) => rules[at] !== null)
      .sort((a, b) => countWords(units[b]?.text ?? "") - countWords(units[a]?.text ?? ""))[0];
    const kept = hasTitle ? undefined : longest;
    return markEach(units, marks, (_, at) => {
      const rule = rules[at] ?? null;
      return rule === null || at === kept ? null : { role: "removed", rule };
    });
  };
}
