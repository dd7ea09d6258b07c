/** A project's names for one thing, as one name. What they are is the caller's; nothing here knows any. */

/** Each group holds the names of one thing; the first stands for it. */
export type AliasGroups = readonly (readonly string[])[];

/** Finds the names of a text that have an alias. */
export type AliasReader = {
  /** The text without those names, and the first name of each group that was found, in lower case. */
  take(text: string): { rest: string; names: string[] };
};

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&").replace(/\s+/gu, "\\s+");
}

/** "IS" is not "is", and "Isis" is "ISIS": only a name of two letters keeps its case. */
function isSpelledOut(name: string): boolean {
  return name.length > 2;
}

function formOf(names: readonly string[], flags: string): RegExp | null {
  if (names.length === 0) return null;
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\d])(?:${longestFirst.join("|")})(?:['’]s?)?(?![\\p{L}\\d])`, flags);
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]s?$/u, "")
    .replace(/\s+/gu, " ");
}

/**
 * Reads names by a project's aliases.
 *
 * @param groups names of one thing together; of a name in two groups the first counts
 * @returns a reader that takes time in proportion to the text
 */
export function aliasReader(groups: AliasGroups): AliasReader {
  const firstOf = new Map<string, string>();
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    for (const name of group) if (!firstOf.has(plain(name))) firstOf.set(plain(name), plain(first));
  }
  const all = groups.flat().filter((name) => name.trim() !== "");
  const spelled = formOf(all.filter(isSpelledOut), "giu");
  const short = formOf(
    all.filter((name) => !isSpelledOut(name)),
    "gu",
  );
  return {
    take(text) {
      const names: string[] = [];
      const collect = (found: string) => {
        names.push(firstOf.get(plain(found)) ?? plain(found));
        return " ";
      };
      let rest = spelled === null ? text : text.replace(spelled, collect);
      rest = short === null ? rest : rest.replace(short, collect);
      return { rest, names };
    },
  };
}
