/** A JSON or JSON Lines file: one article a record, wherever in it the list of articles is. */

import { decodeSource } from "../decode-source.ts";
import type { FileProblem } from "../file-problem.ts";
import type { FormatReader } from "../read-source.ts";
import { shownValue } from "../shown-value.ts";
import { jsonReason, parsePieces } from "./json-pieces.ts";
import { findRecords, isObject, recordFields } from "./json-records.ts";
import { type BadRecord, comparePlaces, MAX_RECORDS, type RecordPlace, type Table } from "./record.ts";
import { recordLines } from "./record-lines.ts";
import { sourceOfTable } from "./source-of-table.ts";

type Value = RecordPlace & { value: unknown };

function noObject({ line, place, value }: Value): BadRecord {
  return {
    line,
    place,
    column: null,
    reason: `it is no object but ${shownValue(JSON.stringify(value) ?? "")}`,
  };
}

function tableOf(values: readonly Value[], bad: readonly BadRecord[]): Table {
  // Among objects a string is a slip; where most are strings, each is a text.
  const objects = values.filter(({ value }) => isObject(value)).length;
  const isText = (value: unknown) => typeof value === "string" && objects * 2 < values.length;
  const read = values.map((one) => ({
    ...one,
    fields: isObject(one.value) || isText(one.value) ? recordFields(one.value) : null,
  }));
  const names = [...new Set(read.flatMap(({ fields }) => [...(fields?.keys() ?? [])]))];
  const records = read.flatMap(({ line, place, fields }) =>
    fields === null ? [] : [{ line, place, values: names.map((name) => fields.get(name) ?? "") }],
  );
  const others = read.filter(({ fields }) => fields === null).map(noObject);
  return { names, records, bad: [...bad, ...others].sort(comparePlaces) };
}

/** The table of a text that is JSON as a whole. Throws a SyntaxError where it is not. */
function wholeTable(text: string): Table {
  const { values, path } = findRecords(JSON.parse(text));
  const lines = recordLines(text, path);
  return tableOf(
    values.map((value, at) => ({ line: lines[at] ?? 1, place: path === null ? null : at + 1, value })),
    [],
  );
}

/** After so many lines of which most are no JSON the text is something else. */
const MAX_DOUBTFUL = 200;

/** One value a line; null when the text is not that. */
function jsonLines(text: string): Table | null {
  const values: Value[] = [];
  const bad: BadRecord[] = [];
  let line = 0;
  for (const [written] of text.matchAll(/[^\r\n]*(?:\r\n?|\n|$)/g)) {
    line += 1;
    if (written.trim() === "") continue;
    try {
      values.push({ line, place: null, value: JSON.parse(written) });
    } catch (error) {
      bad.push({ line, place: null, column: null, reason: jsonReason(error) });
    }
    if (values.length > MAX_RECORDS) break;
    if (bad.length > MAX_DOUBTFUL && bad.length > values.length) return null;
  }
  const objects = values.filter(({ value }) => typeof value === "object" && value !== null);
  return objects.length >= 1 && objects.length > bad.length ? tableOf(values, bad) : null;
}

const LIST_START =
  /"(?:articles|items|data|results|documents|docs|posts|entries|records|hits|news|stories|value|rows)"\s*:\s*\[/i;

/** What can be saved of a text that is no JSON as a whole. */
function savedRecords(text: string): Table | null {
  const list = /^\s*\{/.test(text) ? LIST_START.exec(text) : null;
  const { values, bad } = parsePieces(text, list === null ? 0 : list.index + list[0].length);
  if (values.length === 0) return null;
  return tableOf(
    values.map(({ line, value }) => ({ line, place: null, value })),
    bad,
  );
}

function notJson(text: string, error: unknown): FileProblem {
  const message = error instanceof Error ? error.message : "";
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const line = text.slice(0, at).split(/\r\n?|\n/).length;
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
    return { ok: true, table: wholeTable(text) };
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
