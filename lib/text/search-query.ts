/**
 * What one types into the library's search, as structure. Words next to each other must all be there; OR joins its two
 * neighbours (a OR b c = (a or b) and c); - takes away; "…" is a phrase; word* a beginning; source: tag: by: before:
 * after: narrow by field. What cannot be used is told as a problem and passed over, never dropped silently.
 */
import { canonicalText } from "./canonical-text.ts";
import { readSearchDay, type SearchDay } from "./search-day.ts";
import { type RawToken, splitQuery } from "./split-query.ts";

export const textFields = ["source", "tag", "by"] as const;
export const dayFields = ["before", "after"] as const;
export type TextField = (typeof textFields)[number];
export type DayField = (typeof dayFields)[number];

export type SearchTerm = { kind: "word" | "phrase" | "prefix"; text: string; isNegated: boolean };

/** One of `terms` must hold. */
export type WordClause = { terms: SearchTerm[] };

/** One of `values` must hold, or, negated, none. */
export type FieldClause = { field: TextField; values: string[]; isNegated: boolean };

export type DayClause = { field: DayField; day: SearchDay };

/** `text` is what was typed, `why` a clause that completes it: "“x” — why". */
export type SearchProblem = { text: string; why: string };

export type SearchQuery = {
  words: WordClause[];
  fields: FieldClause[];
  days: DayClause[];
  problems: SearchProblem[];
};

/** What one may type; more is cut off by whoever takes it in. */
export const longestQueryUtf16 = 400;

const mostClauses = 24;

type Clause =
  | { kind: "words"; term: SearchTerm }
  | { kind: "field"; field: TextField; value: string; isNegated: boolean }
  | { kind: "day"; clause: DayClause }
  | { kind: "problem"; problem: SearchProblem };

const hasLetter = (text: string) => /[\p{L}\p{N}]/u.test(text);

const problem = (text: string, why: string): Clause => ({ kind: "problem", problem: { text, why } });

function readDayClause(token: RawToken, field: DayField): Clause {
  if (token.isNegated) return problem(token.source, `${field}: has no opposite here; use the other one`);
  const day = readSearchDay(token.value);
  if (day === null) return problem(token.source, "is no date: write 2031-03-14, 2031-03 or 2031");
  return { kind: "day", clause: { field, day } };
}

function readTerm(token: RawToken): Clause {
  const { value, isQuoted, isNegated, source } = token;
  if (!hasLetter(value)) return problem(source, "has no letter or number to search for");
  if (isQuoted) return { kind: "words", term: { kind: "phrase", text: value, isNegated } };
  const stem = value.replace(/\*+$/u, "");
  const isPrefix = stem !== value && hasLetter(stem);
  return { kind: "words", term: { kind: isPrefix ? "prefix" : "word", text: stem, isNegated } };
}

function readToken(token: RawToken): Clause {
  const { field, value, isNegated, source } = token;
  if (field === null) return readTerm(token);
  if (value.trim() === "") return problem(source, `needs something after ${field}:`);
  const dayField = dayFields.find((known) => known === field);
  if (dayField !== undefined) return readDayClause(token, dayField);
  const textField = textFields.find((known) => known === field);
  if (textField === undefined) return readTerm({ ...token, field: null, value: source });
  return { kind: "field", field: textField, value: value.trim(), isNegated };
}

/** Joins to the clause before when an OR stands between; says whether it could. */
function joinToLast(query: SearchQuery, last: Clause | null, clause: Clause): boolean {
  if (clause.kind === "words" && last?.kind === "words") {
    query.words.at(-1)?.terms.push(clause.term);
    return true;
  }
  const isSameField =
    clause.kind === "field" &&
    last?.kind === "field" &&
    last.field === clause.field &&
    !last.isNegated &&
    !clause.isNegated;
  if (isSameField) query.fields.at(-1)?.values.push(clause.value);
  return isSameField;
}

function append(query: SearchQuery, clause: Clause): void {
  if (clause.kind === "words") query.words.push({ terms: [clause.term] });
  else if (clause.kind === "day") query.days.push(clause.clause);
  else if (clause.kind === "problem") query.problems.push(clause.problem);
  else {
    const { field, value, isNegated } = clause;
    query.fields.push({ field, values: [value], isNegated });
  }
}

const orAlone = { text: "OR", why: "joins two words, phrases or values of one field; it was passed over" };

/** Reads a query. Total: any text gives a query, with its problems. O(n). */
export function parseSearchQuery(text: string): SearchQuery {
  const { tokens, unclosed } = splitQuery(canonicalText(text.slice(0, longestQueryUtf16)));
  const query: SearchQuery = { words: [], fields: [], days: [], problems: [] };
  if (unclosed !== null) query.problems.push({ text: unclosed, why: "has no closing quotation mark" });
  let last: Clause | null = null;
  let orPending = false;
  tokens.forEach((token, index) => {
    if (token.isOr) {
      if (orPending || last === null) query.problems.push(orAlone);
      else orPending = true;
      return;
    }
    if (index >= mostClauses) return;
    const clause = readToken(token);
    const isJoined = orPending && joinToLast(query, last, clause);
    if (orPending && !isJoined && clause.kind !== "problem") query.problems.push(orAlone);
    if (!isJoined) append(query, clause);
    orPending = false;
    if (clause.kind !== "problem") last = clause;
  });
  if (orPending) query.problems.push(orAlone);
  if (tokens.length > mostClauses) {
    query.problems.push({
      text: text.slice(0, 40),
      why: `is too long: its first ${mostClauses} parts, within ${longestQueryUtf16} characters, are searched for`,
    });
  }
  return query;
}

/** A phrase that stands alone means exactly these words; one of several alternatives is searched for like words. */
export function exactPhrases(clauses: readonly WordClause[]): SearchTerm[] {
  return clauses.flatMap(({ terms: [term, ...others] }) =>
    term?.kind === "phrase" && others.length === 0 ? [term] : [],
  );
}

/** True for a query that narrows nothing. */
export function isEmptyQuery({ words, fields, days }: SearchQuery): boolean {
  return words.length === 0 && fields.length === 0 && days.length === 0;
}
