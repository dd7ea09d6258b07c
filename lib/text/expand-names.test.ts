import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandNames } from "./expand-names.ts";
import { exactPhrases, parseSearchQuery, type WordClause } from "./search-query.ts";

const groups = [
  ["Harbour Guard", "HG", "Hafenwacht"],
  ["Merle", "Port Merle"],
];

const said = (clauses: readonly WordClause[]) =>
  clauses.map(({ terms }) =>
    terms.map(({ kind, text }) => (kind === "phrase" ? `"${text}"` : text)).join(" | "),
  );

const expand = (query: string) => expandNames(parseSearchQuery(query).words, groups);

describe("expandNames", () => {
  it.each([
    ["hg", ['hg | "Harbour Guard" | Hafenwacht']],
    ["boats HAFENWACHT", ["boats", 'HAFENWACHT | "Harbour Guard" | HG']],
    ["harbour guard", ["harbour | HG | Hafenwacht", "guard | HG | Hafenwacht"]],
    ["port merle", ["port | Merle", "merle | Merle"]],
    ["merle", ['merle | "Port Merle"']],
    ["harbour", ["harbour"]],
    ["guard harbour", ["guard", "harbour"]],
    ['"HG"', ['"HG"']],
    ["-hg", ["hg"]],
    ["hg*", ["hg"]],
    ["hg OR boats", ["hg | boats"]],
    ["", []],
  ])("%s", (query, expected) => {
    expect(said(expand(query).clauses)).toEqual(expected);
  });

  it("tells what is looked for besides", () => {
    expect(expand("Harbour guard boats merle").also).toEqual([
      { text: "Harbour guard", names: ["HG", "Hafenwacht"] },
      { text: "merle", names: ["Port Merle"] },
    ]);
    expect(expand('"HG" boats').also).toEqual([]);
  });

  it("takes the others of both lists where a name is in two", () => {
    const { clauses } = expandNames(parseSearchQuery("hg").words, [...groups, ["HG", "Hogarth Group"]]);
    expect(said(clauses)).toEqual(['hg | "Harbour Guard" | Hafenwacht | "Hogarth Group"']);
  });

  it("keeps every clause and its own terms, and what must be found as it stands", () => {
    const word = fc.constantFrom(
      "hg",
      "HG",
      '"HG"',
      "-hg",
      "harbour",
      "guard",
      "merle",
      "port",
      "OR",
      "boats",
      "h*",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const before = parseSearchQuery(words.join(" ")).words;
        const { clauses } = expandNames(before, groups);
        expect(clauses).toHaveLength(before.length);
        clauses.forEach(({ terms }, at) => {
          const own = before[at]?.terms ?? [];
          expect(terms.slice(0, own.length)).toEqual(own);
        });
        expect(exactPhrases(clauses)).toEqual(exactPhrases(before));
      }),
    );
  });
});
