/** A CSV or TSV file: one article a record, its columns told by the header. */

import { decodeSource } from "../decode-source.ts";
import type { FormatReader } from "../read-source.ts";
import { fieldOfColumn } from "./column-names.ts";
import { findDialect } from "./csv-dialect.ts";
import { csvRecords } from "./csv-records.ts";
import type { BadRecord, Table, TableRecord } from "./record.ts";
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

type Read = { number: number; fields: string[] };

function tableOf(header: readonly string[], read: readonly Read[], bad: BadRecord[]): Table {
  const names = nameColumns(header);
  const usual = usualCount(read.map(({ fields }) => fields.length));
  const records: TableRecord[] = [];
  for (const { number, fields } of read) {
    if (fields.length === names.length || fields.length === usual)
      records.push({ number, values: names.map((_, at) => fields[at] ?? "") });
    else
      bad.push({
        number,
        reason: `it has ${countFields(fields.length)} where the header has ${names.length}`,
      });
  }
  return { names, records, bad: bad.sort((a, b) => a.number - b.number), unit: "line" };
}

/** Reads a table's text. O(n). */
export function readCsvTable(text: string): Table {
  const { dialect, startUtf16 } = findDialect(text);
  const skippedLines = text.slice(0, startUtf16).split("\n").length - 1;
  const read: Read[] = [];
  const bad: BadRecord[] = [];
  for (const record of csvRecords(text.slice(startUtf16), dialect)) {
    const number = record.line + skippedLines;
    if ("problem" in record) bad.push({ number, reason: record.problem });
    else read.push({ number, fields: record.fields });
  }
  const [first, ...rest] = read;
  if (first === undefined) return { names: [], records: [], bad, unit: "line" };
  return isHeader(first.fields)
    ? tableOf(first.fields, rest, bad)
    : tableOf(
        first.fields.map(() => ""),
        read,
        bad,
      );
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
