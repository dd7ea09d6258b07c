/**
 * Values of records that cannot be what their column is taken for: a date no calendar has, an address that is none. The
 * record is kept without them, and each is told. What is read of a value is decided where facts are read; the same
 * readers are asked here.
 */

import { readAuthor } from "../apply-facts.ts";
import { shownValue } from "../shown-value.ts";
import type { SourceWarning } from "../source-text.ts";
import { nameEach } from "../source-warnings.ts";
import { readStatedDate } from "../stated-date.ts";
import { readAddress } from "../stated-facts.ts";
import type { ColumnField } from "./column-names.ts";
import { nameRecord, type RecordPlace, type TableRecord } from "./record.ts";

type Reader = {
  isRead: (value: string) => boolean;
  /** What is wrong, of one value. */
  said: string;
  advice: string;
};

const READERS: Readonly<Partial<Record<ColumnField, Reader>>> = {
  date: {
    isRead: (value) => readStatedDate(value) !== null,
    said: "cannot be read as a date",
    advice: "Write it as 2026-05-07 in the file, or give the article its date by hand.",
  },
  url: {
    isRead: (value) => readAddress(value) !== null,
    said: "is no address that begins with http:// or https://",
    advice: "Write the whole address in the file, or give the article its address by hand.",
  },
  byline: {
    isRead: (value) => readAuthor(value) !== null,
    said: "names no author",
    advice: "Write the name in the file, or give the article its byline by hand.",
  },
};

/** What a column's name says that it holds. */
const NOUNS: Readonly<Record<ColumnField, string>> = {
  text: "a text",
  date: "a date",
  url: "an address",
  byline: "a byline",
  source: "a source",
  title: "a title",
};

type Value = { field: ColumnField; written: string; settled: string };
type Unread = { place: RecordPlace; column: string; written: string; reader: Reader; more: number };

/** A dash or a question mark stands for no value. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

function messageOf({ place, column, written, reader, more }: Unread): string {
  const others = more === 0 ? "" : ` (and in ${more.toLocaleString("en-GB")} more)`;
  return `${nameRecord(place, column)}${others}: ${shownValue(written)} ${reader.said} and was not taken. ${reader.advice}`;
}

/** Gathers what cannot be read; the same value of a column is told once, with how often it stands. */
export class UnreadValues {
  readonly #names: readonly string[];
  readonly #found = new Map<string, Unread>();

  constructor(names: readonly string[]) {
    this.#names = names;
  }

  /**
   * @param column its place in the table
   * @param value as it is written, and as its column's other values settle it
   */
  check(record: TableRecord, column: number, { field, written, settled }: Value): void {
    const reader = READERS[field];
    if (reader === undefined || !SAYS_SOMETHING.test(written) || reader.isRead(settled)) return;
    const key = `${column} ${written}`;
    const known = this.#found.get(key);
    if (known !== undefined) known.more += 1;
    else {
      const name = this.#names[column] ?? "";
      this.#found.set(key, { place: record, column: name, written, reader, more: 0 });
    }
  }

  /** One warning a value, in the order of the file. */
  warnings(): SourceWarning[] {
    return nameEach(
      "unread_value",
      [...this.#found.values()].map((unread) => ({
        line: unread.place.line,
        message: messageOf(unread),
        field: unread.column,
      })),
      (count) => `${count.toLocaleString("en-GB")} more values cannot be read either.`,
    );
  }

  /** One warning a column that was not taken for what it is named. */
  ofRefused(
    refused: readonly { field: ColumnField; column: number }[],
    records: readonly TableRecord[],
  ): SourceWarning[] {
    return refused.flatMap(({ field, column }) => {
      const first = records.find(({ values }) => SAYS_SOMETHING.test(values[column] ?? ""));
      if (first === undefined) return [];
      const name = this.#names[column] ?? "";
      const value = shownValue(first.values[column] ?? "");
      const message = `${nameRecord(first, name)}: the column is named like ${NOUNS[field]}, and its values (${value}) are none. It was not taken; if it is one, mend the values in the file or choose the column below.`;
      return [{ code: "unread_value" as const, message, line: first.line, field: name }];
    });
  }
}
