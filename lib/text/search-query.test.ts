import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmptyQuery, parseSearchQuery, type SearchTerm } from "./search-query.ts";

const word = (text: string, more: Partial<SearchTerm> = {}) => ({
  kind: "word",
  text,
  isNegated: false,
  ...more,
});

describe("words", () => {
  it("stand side by side", () => {
    expect(parseSearchQuery("dam  missing").words).toEqual([
      { terms: [word("dam")] },
      { terms: [word("missing")] },
    ]);
  });

  it("may be taken away, be a phrase, or a beginning", () => {
    expect(parseSearchQuery('-dam "no longer able" seep*').words).toEqual([
      { terms: [word("dam", { isNegated: true })] },
      { terms: [word("no longer able", { kind: "phrase" })] },
      { terms: [word("seep", { kind: "prefix" })] },
    ]);
  });

  it("OR joins its two neighbours and no more", () => {
    expect(parseSearchQuery("lake OR dam OR reservoir gate").words).toEqual([
      { terms: [word("lake"), word("dam"), word("reservoir")] },
      { terms: [word("gate")] },
    ]);
  });

  it("or in small letters is a word, and so is a quoted OR", () => {
    expect(parseSearchQuery('lake or dam "OR"').words).toHaveLength(4);
  });

  it("takes typographic quotation marks, and a phrase that is negated", () => {
    expect(parseSearchQuery("-“no longer”").words).toEqual([
      { terms: [word("no longer", { kind: "phrase", isNegated: true })] },
    ]);
  });

  it("keeps hyphens, times and addresses inside a word", () => {
    const texts = parseSearchQuery("al-Qaeda 12:30 https://example.org").words.map(
      ({ terms }) => terms[0]?.text,
    );
    expect(texts).toEqual(["al-Qaeda", "12:30", "https://example.org"]);
  });
});

describe("fields", () => {
  it("narrow by source, tag and byline, quoted or not, in any case", () => {
    expect(parseSearchQuery('source:northline Tag:"Dam safety" -by:Orla').fields).toEqual([
      { field: "source", values: ["northline"], isNegated: false },
      { field: "tag", values: ["Dam safety"], isNegated: false },
      { field: "by", values: ["Orla"], isNegated: true },
    ]);
  });

  it("OR joins values of one field", () => {
    const { fields, problems } = parseSearchQuery("source:a OR source:b");
    expect(fields).toEqual([{ field: "source", values: ["a", "b"], isNegated: false }]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["after:2031-03-10", "2031-03-10"],
    ["after:2031-3", "2031-03-01"],
    ["after:2031", "2031-01-01"],
  ])("%s reads as %s", (typed, day) => {
    expect(parseSearchQuery(typed).days).toEqual([{ field: "after", day }]);
  });
});

describe("what cannot be used is told", () => {
  it.each([
    ["after:yesterday", "after:yesterday"],
    ["before:2031-02-30", "before:2031-02-30"],
    ["-after:2031", "-after:2031"],
    ["source:", "source:"],
    ['tag:""', 'tag:""'],
    ['dam "no longer', '"no longer'],
    ["dam & gate", "&"],
    ["*", "*"],
    ["-", "-"],
    ["OR dam", "OR"],
    ["dam OR", "OR"],
    ["dam OR OR gate", "OR"],
    ["dam OR source:x", "OR"],
    ["source:a OR tag:b", "OR"],
  ])("%s", (typed, told) => {
    expect(parseSearchQuery(typed).problems.map(({ text }) => text)).toContain(told);
  });

  it("and the rest of the query still counts", () => {
    const query = parseSearchQuery("dam after:never missing");
    expect(query.words).toHaveLength(2);
    expect(query.problems).toHaveLength(1);
  });

  it("so is a query of too many parts", () => {
    const query = parseSearchQuery(Array.from({ length: 30 }, (_, n) => `w${n}`).join(" "));
    expect(query.words).toHaveLength(24);
    expect(query.problems).toHaveLength(1);
  });
});

describe("any text", () => {
  it("gives a query, and every part of it is used or told", () => {
    const piece = fc.constantFrom(
      "dam",
      "OR",
      "-",
      '"',
      "tag:",
      "after:2031",
      "x*",
      "&",
      " ",
      "“",
      "source:a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(" ");
        const query = parseSearchQuery(text);
        expect(isEmptyQuery(query) && query.problems.length === 0).toBe(text.trim() === "");
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        for (const { terms } of parseSearchQuery(text).words) {
          for (const term of terms) expect(term.text).toMatch(/[\p{L}\p{N}]/u);
        }
      }),
    );
  });
});
