import { expect, it } from "vitest";
import type { SearchTerm } from "#lib/text/search-query.ts";
import { composeTsquery } from "./compose-tsquery.ts";

const term = (isNegated = false): SearchTerm => ({ kind: "word", text: "x", isNegated });
const same = (lexeme: string) => ({ own: lexeme, folded: lexeme });

it("joins clauses by and, alternatives by or, and a term's own form with the folded one", () => {
  const clauses = [{ terms: [term(), term()] }, { terms: [term(true)] }];
  const lexemes = [same("'lake'"), same("'dam'"), { own: "'miss'", folded: "'missing'" }];
  expect(composeTsquery(clauses, lexemes)).toBe("(('lake') | ('dam')) & (!('miss' | 'missing'))");
});

it("passes over stop words, and is null when nothing else is left", () => {
  const stop = { own: "", folded: "'the'" };
  expect(composeTsquery([{ terms: [term()] }, { terms: [term()] }], [stop, same("'dam'")])).toBe("(('dam'))");
  expect(composeTsquery([{ terms: [term()] }], [stop])).toBeNull();
});
