/** A project's names for one thing, as one name. What they are is the caller's; nothing here knows any. */

/** Each group holds the names of one thing; the first stands for it. */
export type AliasGroups = readonly (readonly string[])[];

/** Finds the names of a text that have an alias. */
export type AliasReader = {
  /** The text without those names, and the first name of each group that was found, in lower case. */
  take(text: string): { rest: string; names: string[] };
  /** The text with the first name of each group in place of the others. */
  rename(text: string): string;
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
    for (const name of group) if (!firstOf.has(plain(name))) firstOf.set(plain(name), first);
  }
  const all = groups.flat().filter((name) => name.trim() !== "");
  const spelled = formOf(all.filter(isSpelledOut), "giu");
  const short = formOf(
    all.filter((name) => !isSpelledOut(name)),
    "gu",
  );
  const replace = (text: string, by: (found: string) => string) => {
    const rest = spelled === null ? text : text.replace(spelled, by);
    return short === null ? rest : rest.replace(short, by);
  };
  return {
    take(text) {
      const names: string[] = [];
      const rest = replace(text, (found) => {
        names.push(plain(firstOf.get(plain(found)) ?? found));
        return " ";
      });
      return { rest, names };
    },
    rename: (text) => replace(text, (found) => firstOf.get(plain(found)) ?? found),
  };
}

/** Renames by a project's aliases; what that takes is made when it is first asked. */
export function renamer(groups: AliasGroups): (text: string) => string {
  let reader: AliasReader | null = null;
  return (text) => {
    reader ??= aliasReader(groups);
    return reader.rename(text);
  };
}
