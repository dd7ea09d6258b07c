/** A search for one name of a thing finds its other names too, where the project keeps a list of them. Pure. */
import { nameKey } from "./name-key.ts";
import type { SearchTerm, WordClause } from "./search-query.ts";

/** What was typed, and the names looked for besides. */
export type NamedAlso = { text: string; names: string[] };

export type ExpandedSearch = { clauses: WordClause[]; also: NamedAlso[] };

/** Words of the longest name that is looked for; a longer one is found in quotation marks alone, as it stands. */
const mostWords = 6;

/** The clause's word; null for what is taken away, a beginning, a phrase (it means exactly its words) or one of several. */
function loneWord({ terms: [term, ...others] }: WordClause): string | null {
  return term?.kind === "word" && !term.isNegated && others.length === 0 ? term.text : null;
}

/** The other names a word or a run of words goes by, by key of each name. A name of two lists has both lists' others. */
function othersByKey(groups: readonly (readonly string[])[]): Map<string, Map<string, string>> {
  const byKey = new Map<string, Map<string, string>>();
  for (const names of groups)
    for (const name of names) {
      const others = byKey.get(nameKey(name)) ?? new Map<string, string>();
      for (const other of names) if (nameKey(other) !== nameKey(name)) others.set(nameKey(other), other);
      byKey.set(nameKey(name), others);
    }
  return byKey;
}

const asTerm = (name: string): SearchTerm => ({
  kind: /\s/u.test(name) ? "phrase" : "word",
  text: name,
  isNegated: false,
});

/**
 * Joins to each name that was typed without quotation marks the other names of its list. Of several names that begin at one
 * word the longest counts. "Islamic State" of two words is (Islamic or the others) and (State or the others), which is
 * both words or one of the others.
 *
 * @param clauses a query's words
 * @param groups lists of names for one thing
 * @returns the clauses, as many as before, and what is looked for besides. O(clauses × words of a name).
 */
export function expandNames(
  clauses: readonly WordClause[],
  groups: readonly (readonly string[])[],
): ExpandedSearch {
  const byKey = othersByKey(groups);
  const expanded: WordClause[] = clauses.map(({ terms }) => ({ terms: [...terms] }));
  const also: NamedAlso[] = [];
  const words = clauses.map(loneWord);
  const longestFrom = (at: number) => {
    for (let length = Math.min(mostWords, words.length - at); length > 0; length -= 1) {
      const run = words.slice(at, at + length);
      const text = run.join(" ");
      const others = run.includes(null) ? undefined : byKey.get(nameKey(text));
      if (others !== undefined) return { length, text, names: [...others.values()] };
    }
    return null;
  };
  for (let at = 0; at < words.length; at += 1) {
    const named = longestFrom(at);
    if (named === null) continue;
    for (const clause of expanded.slice(at, at + named.length)) clause.terms.push(...named.names.map(asTerm));
    also.push({ text: named.text, names: named.names });
    at += named.length - 1;
  }
  return { clauses: expanded, also };
}
