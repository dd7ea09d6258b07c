/** A CSV or TSV file: one article a record, its columns told by the header. */

import { decodeSource } from "../decode-source.ts";
import type { FormatReader } from "../read-source.ts";
import { shownValue } from "../shown-value.ts";
import { fieldOfColumn } from "./column-names.ts";
import { findDialect } from "./csv-dialect.ts";
import { csvRecords } from "./csv-records.ts";
import { type BadRecord, comparePlaces, type Table, type TableRecord } from "./record.ts";
import { sourceOfTable } from "./source-of-table.ts";

const MAX_NAME_UTF16 = 80;

/** A header names a column Collate knows, or looks like nothing but names. */
function isHeader(fields: readonly string[]): boolean {
  if (fields.some((name) => fieldOfColumn(name) !== null)) return true;
  const names = fields.map((name) => name.trim());
  const areNames = names.every((name) => name.length <= MAX_NAME_UTF16 && !/\d{4}|https?:|[.!?]$/.test(name));
  return areNames && new Set(names).size === names.length && names.some((name) => /\p{L}/u.test(name));
}

/** The columns' names: unnamed ones by their place, a repeated name with its number. */
function nameColumns(header: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return header.map((written, at) => {
    const name = written.trim() === "" ? `column ${at + 1}` : written.trim();
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function countFields(number: number): string {
  return number === 1 ? "1 field" : `${number} fields`;
}

/** How many fields most records have, where the header has another number: a delimiter at each line's end, say. */
function usualCount(counts: readonly number[]): number | null {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const usual = [...times].find(([, many]) => many * 2 > counts.length);
  return usual?.[0] ?? null;
}

type Read = { line: number; fields: string[]; fieldLines: number[] };
type Broken = { line: number; problem: string; at: number };

/** How a record's fields miss the header; of too many the first that has no column is shown. */
function miscounted({ line, fields }: Read, columns: number): BadRecord {
  const counted = `it has ${countFields(fields.length)} where the header has ${columns}`;
  const surplus = fields[columns];
  const reason =
    surplus === undefined
      ? counted
      : `${counted}; the first too many is ${shownValue(surplus)} (a value with a delimiter in it must be quoted)`;
  return { line, place: null, column: null, reason };
}

function tableOf(header: readonly string[], read: readonly Read[], broken: readonly Broken[]): Table {
  const names = nameColumns(header);
  const usual = usualCount(read.map(({ fields }) => fields.length));
  const records: TableRecord[] = [];
  const bad: BadRecord[] = broken.map(({ line, problem, at }) => {
    return { line, place: null, column: names[at] ?? null, reason: problem };
  });
  for (const record of read) {
    const { line, fields, fieldLines: valueLines } = record;
    if (fields.length === names.length || fields.length === usual)
      records.push({ line, place: null, values: names.map((_, at) => fields[at] ?? ""), valueLines });
    else bad.push(miscounted(record, names.length));
  }
  return { names, records, bad: bad.sort(comparePlaces) };
}

/** Reads a table's text. O(n). */
export function readCsvTable(text: string): Table {
  const { dialect, startUtf16 } = findDialect(text);
  const skippedLines = text.slice(0, startUtf16).split("\n").length - 1;
  const read: Read[] = [];
  const broken: Broken[] = [];
  for (const record of csvRecords(text.slice(startUtf16), dialect)) {
    const line = record.line + skippedLines;
    if ("problem" in record) broken.push({ ...record, line });
    else {
      const fieldLines = record.fieldLines.map((fieldLine) => fieldLine + skippedLines);
      read.push({ line, fields: record.fields, fieldLines });
    }
  }
  const [first, ...rest] = read;
  if (first === undefined) return tableOf([], [], broken);
  const unnamed = first.fields.map(() => "");
  return isHeader(first.fields) ? tableOf(first.fields, rest, broken) : tableOf(unnamed, read, broken);
}

/**
 * Reads a CSV file.
 *
 * @returns one part a record; or why there is none. Rejects only for bugs.
 */
export const readCsv: FormatReader = async (bytes, reading) => {
  const decoded = decodeSource(bytes, reading);
  if (!decoded.ok) return decoded;
  const { encoding, text, warnings } = decoded.file;
  return sourceOfTable(readCsvTable(text), { format: "csv", encoding, reading, warnings });
};
