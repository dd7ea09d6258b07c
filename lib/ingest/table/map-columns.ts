/** Which column of a table is the article's text, which its title, date, source, address and author. */

import type { Confidence } from "../planned-article.ts";
import type { ColumnMapping } from "../source-text.ts";
import { type ColumnField, fieldOfColumn } from "./column-names.ts";
import type { Table, TableRecord } from "./record.ts";

export type Mapped = {
  mapping: ColumnMapping;
  /** Positions of the mapped columns, and how sure each is. */
  places: Partial<Record<ColumnField, { column: number; confidence: Confidence }>>;
  /** Columns named as a field that no other column is, whose values cannot be that. */
  refused: readonly { field: ColumnField; column: number }[];
};

const SAMPLE = 200;
/** A column of this mean length, in words, is an article's text whatever it is called. */
const MIN_TEXT_UTF16 = 200;
/** Names that also stand for other things: less sure. */
const VAGUE =
  /^(?:time|timestamp|created(?:at)?|datecreated|data|subject|name|site|domain|website|message|description|summary)$/i;

function filled(records: readonly TableRecord[], column: number): string[] {
  return records
    .slice(0, SAMPLE)
    .map(({ values }) => values[column]?.trim() ?? "")
    .filter((value) => value !== "");
}

function meanLength(values: readonly string[]): number {
  return values.reduce((sum, { length }) => sum + length, 0) / Math.max(1, values.length);
}

function share(values: readonly string[], pattern: RegExp): number {
  return values.filter((value) => pattern.test(value)).length / Math.max(1, values.length);
}

/** A column is not what it is named where its values cannot be that. */
const MUST_MATCH: Partial<Record<ColumnField, RegExp>> = {
  date: /^\d{8,14}$|\d{1,4}\D+\d{1,2}|\d{4}/,
  url: /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)+\/\S*$/i,
  source: /^[\s\S]{1,200}$/,
  byline: /^[\s\S]{1,300}$/,
  title: /^[\s\S]{1,500}$/,
};

function holds(field: ColumnField, values: readonly string[]): boolean {
  const pattern = MUST_MATCH[field];
  return pattern === undefined || values.length === 0 || share(values, pattern) >= 0.5;
}

type Candidate = { column: number; rank: number; meanUtf16: number };

function candidates(table: Table, field: ColumnField): Candidate[] {
  return table.names.flatMap((name, column) => {
    const guess = fieldOfColumn(name);
    const values = filled(table.records, column);
    if (guess?.field !== field || !holds(field, values)) return [];
    return [{ column, rank: guess.rank, meanUtf16: meanLength(values) }];
  });
}

/** Of the columns named as text the fullest: an excerpt is often called "content" beside the whole. */
function textByName(table: Table): number | null {
  const [best] = candidates(table, "text").toSorted((a, b) => b.meanUtf16 - a.meanUtf16 || a.rank - b.rank);
  return best?.column ?? null;
}

/** The column of running text, where none is named so. */
function textByContent(table: Table, taken: ReadonlySet<number>): number | null {
  const columns = table.names.flatMap((_, column) => {
    const values = filled(table.records, column);
    const isProse = share(values, /\p{L}\p{M}*[ ,]+\p{L}|[\u3000-\u9fff]{8}/u) >= 0.8;
    return !taken.has(column) && isProse ? [{ column, meanUtf16: meanLength(values) }] : [];
  });
  const [best] = columns.toSorted((a, b) => b.meanUtf16 - a.meanUtf16);
  return best !== undefined && best.meanUtf16 >= MIN_TEXT_UTF16 ? best.column : null;
}

/** What stands in a column whose name alone says that it is a field's. */
function refusedColumns(
  table: Table,
  places: Mapped["places"],
  taken: ReadonlySet<number>,
  chosen: ColumnMapping,
): Mapped["refused"] {
  return table.names.flatMap((name, column) => {
    const guess = fieldOfColumn(name);
    const isNamed = guess !== null && guess.field !== "text" && !name.includes(".") && !VAGUE.test(name);
    if (!isNamed || taken.has(column) || places[guess.field] !== undefined) return [];
    if (chosen[guess.field] === "" || holds(guess.field, filled(table.records, column))) return [];
    return [{ field: guess.field, column }];
  });
}

const FIELDS: readonly ColumnField[] = ["title", "date", "source", "url", "byline"];

function byHand(table: Table, chosen: ColumnMapping): Mapped["places"] {
  const places: Mapped["places"] = {};
  for (const [field, name] of Object.entries(chosen) as [ColumnField, string | undefined][]) {
    const column = name === undefined ? -1 : table.names.indexOf(name);
    if (column !== -1) places[field] = { column, confidence: "high" };
  }
  return places;
}

/**
 * Maps a table's columns.
 *
 * @param chosen what a person chose: these stand, "" meaning that no column is the field's, and the other fields are
 *   found out. A name no column has is passed over
 * @returns the mapping; without `text` when no column can be told to hold it. O(columns · sample).
 */
export function mapColumns(table: Table, chosen: ColumnMapping = {}): Mapped {
  const places = byHand(table, chosen);
  const taken = new Set(Object.values(places).map(({ column }) => column));
  const place = (field: ColumnField, column: number | null, confidence: Confidence) => {
    if (column === null || chosen[field] === "" || places[field] !== undefined || taken.has(column)) return;
    places[field] = { column, confidence };
    taken.add(column);
  };
  place("text", textByName(table), "high");
  for (const field of FIELDS) {
    const [best] = candidates(table, field)
      .filter(({ column }) => !taken.has(column))
      .toSorted((a, b) => a.rank - b.rank);
    if (best !== undefined)
      place(field, best.column, VAGUE.test(table.names[best.column] ?? "") ? "medium" : "high");
  }
  place("text", textByContent(table, taken), "medium");
  const mapping = Object.fromEntries(
    Object.entries(places).map(([field, { column }]) => [field, table.names[column]]),
  ) as ColumnMapping;
  return { mapping, places, refused: refusedColumns(table, places, taken, chosen) };
}
