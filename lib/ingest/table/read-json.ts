/** A JSON or JSON Lines file: one article a record, wherever in it the list of articles is. */

import { decodeSource } from "../decode-source.ts";
import type { FileProblem } from "../file-problem.ts";
import type { FormatReader } from "../read-source.ts";
import { jsonReason, parsePieces } from "./json-pieces.ts";
import { findRecords, recordFields } from "./json-records.ts";
import { type BadRecord, MAX_RECORDS, type Table } from "./record.ts";
import { sourceOfTable } from "./source-of-table.ts";

type Value = { number: number; value: unknown };

function tableOf(values: readonly Value[], bad: BadRecord[], unit: Table["unit"]): Table {
  const read = values.map(({ number, value }) => ({ number, fields: recordFields(value) }));
  const names = [...new Set(read.flatMap(({ fields }) => [...(fields?.keys() ?? [])]))];
  const records = read.flatMap(({ number, fields }) =>
    fields === null ? [] : [{ number, values: names.map((name) => fields.get(name) ?? "") }],
  );
  const others = read
    .filter(({ fields }) => fields === null)
    .map(({ number }) => ({ number, reason: "it is no object" }));
  return { names, records, bad: [...bad, ...others].sort((a, b) => a.number - b.number), unit };
}

/** The table of a value that was parsed whole. */
export function tableOfValue(value: unknown): Table {
  return tableOf(
    findRecords(value).map((one, at) => ({ number: at + 1, value: one })),
    [],
    "record",
  );
}

/** After so many lines of which most are no JSON the text is something else. */
const MAX_DOUBTFUL = 200;

/** One value a line; null when the text is not that. */
function jsonLines(text: string): Table | null {
  const values: Value[] = [];
  const bad: BadRecord[] = [];
  let number = 0;
  for (const [line] of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    number += 1;
    if (line.trim() === "") continue;
    try {
      values.push({ number, value: JSON.parse(line) });
    } catch (error) {
      bad.push({ number, reason: jsonReason(error) });
    }
    if (values.length > MAX_RECORDS) break;
    if (bad.length > MAX_DOUBTFUL && bad.length > values.length) return null;
  }
  const objects = values.filter(({ value }) => typeof value === "object" && value !== null);
  return objects.length >= 1 && objects.length > bad.length ? tableOf(values, bad, "line") : null;
}

const LIST_START =
  /"(?:articles|items|data|results|documents|docs|posts|entries|records|hits|news|stories|value|rows)"\s*:\s*\[/i;

/** What can be saved of a text that is no JSON as a whole. */
function savedRecords(text: string): Table | null {
  const list = /^\s*\{/.test(text) ? LIST_START.exec(text) : null;
  const { values, bad } = parsePieces(text, list === null ? 0 : list.index + list[0].length);
  if (values.length === 0) return null;
  return tableOf(
    values.map(({ line, value }) => ({ number: line, value })),
    bad,
    "line",
  );
}

function notJson(text: string, error: unknown): FileProblem {
  const message = error instanceof Error ? error.message : "";
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const line = text.slice(0, at).split("\n").length;
  return { code: "broken", message: `The file is not JSON. Line ${line}: ${jsonReason(error)}.`, line };
}

export type JsonTable = { ok: true; table: Table } | { ok: false; error: FileProblem };

/**
 * Reads a JSON text.
 *
 * @returns its table; of broken JSON the records that are whole, with the others named; or what is wrong with it
 */
export function readJsonTable(text: string): JsonTable {
  try {
    return { ok: true, table: tableOfValue(JSON.parse(text)) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const table = jsonLines(text) ?? savedRecords(text);
    return table === null ? { ok: false, error: notJson(text, error) } : { ok: true, table };
  }
}

/** Reads a JSON or JSON Lines file. Rejects only for bugs. */
export const readJson: FormatReader = async (bytes, reading) => {
  const decoded = decodeSource(bytes, reading);
  if (!decoded.ok) return decoded;
  const { text, encoding, warnings } = decoded.file;
  const read = readJsonTable(text);
  return read.ok ? sourceOfTable(read.table, { format: "json", encoding, reading, warnings }) : read;
};
