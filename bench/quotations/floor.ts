/**
 * The floor: what stands between double marks, paired with the first of the other text that begins with the same word,
 * judged by a plain difference of words. It knows no speakers, no marks but double ones and nothing of what a word means.
 */
import type { Said } from "./score-case.ts";

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
const quotedIn = (text: string) =>
  [...text.matchAll(/[“"]([^“”"]*)[”"]/g)].map((match) => wordsIn(match[1] ?? ""));

function verdictOf(a: string[], b: string[]): Said["verdict"] {
  const isPrefix = (short: string[], long: string[]) => short.every((word, i) => long[i] === word);
  if (a.length === b.length && isPrefix(a, b)) return "same";
  if (b.length < a.length && isPrefix(b, a)) return "truncated";
  return a.length < b.length && isPrefix(a, b) ? "extended" : "altered";
}

const plain = (verdict: Said["verdict"]): Said => ({ verdict, note: null, speakers: "unknown", touches: [] });

/** In A's order, those of B alone last. */
export function floorSays(a: string, b: string): Said[] {
  const left = quotedIn(b);
  const inA = quotedIn(a).map((words) => {
    const at = left.findIndex((other) => other[0] === words[0]);
    const [other] = at === -1 ? [] : left.splice(at, 1);
    return plain(other === undefined ? "onlyA" : verdictOf(words, other));
  });
  return [...inA, ...left.map(() => plain("onlyB"))];
}
