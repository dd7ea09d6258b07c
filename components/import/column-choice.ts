/** Between a table's columns as they were taken and as a person wants them. Pure. */
import type { ColumnMapping } from "#lib/ingest/source-text.ts";

export type ColumnField = keyof ColumnMapping;

export const COLUMN_FIELDS: readonly { field: ColumnField; label: string }[] = [
  { field: "text", label: "Text" },
  { field: "title", label: "Title" },
  { field: "date", label: "Date" },
  { field: "source", label: "Source" },
  { field: "byline", label: "Byline" },
  { field: "url", label: "Address" },
];

/** One a field; "" where no column is the field's. */
export type ColumnChoice = Record<ColumnField, string>;

export function columnChoice(mapping: ColumnMapping): ColumnChoice {
  const { text = "", title = "", date = "", source = "", byline = "", url = "" } = mapping;
  return { text, title, date, source, byline, url };
}

/** The choice with a column for a field; the field that had it has none then, since a column is one field's. */
export function chooseColumn(choice: ColumnChoice, field: ColumnField, column: string): ColumnChoice {
  const freed = COLUMN_FIELDS.find((other) => other.field !== field && choice[other.field] === column);
  const without = freed === undefined || column === "" ? choice : { ...choice, [freed.field]: "" };
  return { ...without, [field]: column };
}

/** What the column is taken for, or null. */
export function fieldOf(choice: ColumnChoice, column: string): ColumnField | null {
  return COLUMN_FIELDS.find(({ field }) => choice[field] === column)?.field ?? null;
}
