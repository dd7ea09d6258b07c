/**
 * Which names are one source's, so that "(AP)" in one text and "according to The Associated Press" in another credit the
 * same: a project's names of a source, its lists of names for one thing, and the two names that a few news agencies write.
 * Nothing is taken for one because it looks alike. Pure.
 */
import { disjointSets } from "./disjoint-sets.ts";

/** Each group holds the names of one. */
export type NameGroups = readonly (readonly string[])[];

export type NamesOfOne = {
  /** Equal for names of one; a name that no group holds stands for itself. */
  keyOf: (name: string) => string;
  /** All names of those that any of these names is a name of, and these; what to look for in a text. */
  allOf: (names: Iterable<string>) => string[];
};

/** By their own account. The short one may be another's in a project: then the project's word counts. */
const AGENCIES: NameGroups = [
  ["Associated Press", "AP"],
  ["Agence France-Presse", "AFP"],
  ["United Press International", "UPI"],
  ["Reuters", "Thomson Reuters", "Reuters News Agency"],
];

/** Names that need no project to be known, and that are nobody else's. */
export const AGENCY_NAMES: readonly string[] = AGENCIES.flat().filter((name) => name.length > 3);

/** Case, white space and an article in front are no part of a name. */
function plain(name: string): string {
  return name.trim().replace(/\s+/gu, " ").replace(/^the /iu, "").toLowerCase();
}

/** An agency's names without those that a group of the project gives to another. */
function agencyNames(agency: readonly string[], groups: NameGroups): string[] {
  const own = new Set(agency.map(plain));
  const isOfAnother = (group: readonly string[]) =>
    group.length > 1 && group.filter((name) => own.has(plain(name))).length === 1;
  const given = new Set(groups.filter(isOfAnother).flat().map(plain));
  return agency.filter((name, at) => at === 0 || !given.has(plain(name)));
}

/** `groups`: what the project says; names of two groups join them. Linear in the names. */
export function namesOfOne(groups: NameGroups): NamesOfOne {
  const all = [...groups, ...AGENCIES.map((agency) => agencyNames(agency, groups))];
  const sets = disjointSets(all.length);
  const groupOf = new Map<string, number>();
  for (const [at, names] of all.entries()) {
    for (const name of names.map(plain)) {
      const known = groupOf.get(name);
      if (known === undefined) groupOf.set(name, at);
      else sets.join(known, at);
    }
  }
  const rootOf = (name: string) => {
    const at = groupOf.get(plain(name));
    return at === undefined ? null : sets.root(at);
  };
  const namesOf = new Map<number, string[]>();
  for (const [at, names] of all.entries()) {
    const root = sets.root(at);
    namesOf.set(root, [...(namesOf.get(root) ?? []), ...names]);
  }
  return {
    keyOf: (name) => {
      const root = rootOf(name);
      return root === null ? plain(name) : `${root}`;
    },
    allOf: (names) => {
      const found = [...names].flatMap((name) => {
        const root = rootOf(name);
        return root === null ? [name] : [name, ...(namesOf.get(root) ?? [])];
      });
      return [...new Set(found)];
    },
  };
}
