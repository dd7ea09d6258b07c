/** Columns that were not taken for what they are named like, since none of their values is of the kind: one warning each. */

import { shownValue } from "../shown-value.ts";
import type { SourceWarning } from "../source-text.ts";
import { saysSomething } from "../unread-values.ts";
import type { ColumnField } from "./column-names.ts";
import { nameRecord, type Table } from "./record.ts";

/** What a column's name says that it holds. */
const NOUNS: Readonly<Record<ColumnField, string>> = {
  text: "a text",
  date: "a date",
  url: "an address",
  byline: "a byline",
  source: "a source",
  title: "a title",
};

/** In the order of `refused`; nothing of a column without a value. O(records) for each. */
export function tellRefused(
  { names, records }: Table,
  refused: readonly { field: ColumnField; column: number }[],
): SourceWarning[] {
  return refused.flatMap(({ field, column }) => {
    const first = records.find(({ values }) => saysSomething(values[column] ?? ""));
    if (first === undefined) return [];
    const name = names[column] ?? "";
    const value = shownValue(first.values[column] ?? "");
    const message = `${nameRecord(first, name)}: the column is named like ${NOUNS[field]}, and its values (${value}) are none. It was not taken; if it is one, mend the values in the file or choose the column below.`;
    return [{ code: "unread_value" as const, message, line: first.line, field: name }];
  });
}
