/** The first rows of a table as they stand, for a person who says what its columns are. Nothing is mapped here. */

import { decodeSource } from "../decode-source.ts";
import type { Reading } from "../source-text.ts";
import { readCsvTable } from "./read-csv.ts";
import { readJsonTable } from "./read-json.ts";
import type { Table } from "./record.ts";

export type TableHead = {
  names: string[];
  /** One value a column, cut to `mostUtf16`. */
  rows: string[][];
};

/** Enough for the first rows of any table; what a cut leaves of the last row is dropped. */
const headBytes = 256 * 1024;
const mostUtf16 = 200;

function cut(value: string): string {
  const folded = value.replace(/\s+/g, " ").trim();
  return folded.length <= mostUtf16 ? folded : `${folded.slice(0, mostUtf16).trimEnd()}…`;
}

function tableOf(bytes: Uint8Array, format: "csv" | "json", reading: Reading): Table | null {
  const isCut = format === "csv" && bytes.length > headBytes;
  const decoded = decodeSource(isCut ? bytes.subarray(0, headBytes) : bytes, reading);
  if (!decoded.ok) return null;
  const { text } = decoded.file;
  if (format === "csv") return readCsvTable(isCut ? text.slice(0, text.lastIndexOf("\n") + 1) : text);
  const read = readJsonTable(text);
  return read.ok ? read.table : null;
}

/**
 * Reads the head of a table.
 *
 * @param bytes the whole file
 * @param rows how many at most
 * @param reading the encoding a person chose, and whether to undo what was misread before
 * @returns null when it is no table. O(1) in the length of a CSV file, O(n) of a JSON one.
 */
export function readTableHead(
  bytes: Uint8Array,
  format: "csv" | "json",
  rows: number,
  reading: Reading = {},
): TableHead | null {
  const table = tableOf(bytes, format, reading);
  if (table === null || table.names.length === 0) return null;
  return {
    names: [...table.names],
    rows: table.records.slice(0, rows).map(({ values }) => values.map(cut)),
  };
}
