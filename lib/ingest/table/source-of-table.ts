/** A table to a source's text, or why no article can be made of it. */

import { type FileProblem, MAX_TEXT_UTF16, TOO_MUCH_TEXT } from "../file-problem.ts";
import type { ReadResult } from "../read-source.ts";
import type { ColumnMapping, Reading, SourceFormat, SourceWarning, StatedFact } from "../source-text.ts";
import { mapColumns } from "./map-columns.ts";
import { MAX_RECORDS, nameRecord, type Table } from "./record.ts";
import { RecordRenderer } from "./render-records.ts";

export type TableFile = {
  format: SourceFormat;
  encoding: string;
  reading: Reading;
  warnings?: SourceWarning[];
  facts?: StatedFact[];
};

function problem(
  code: FileProblem["code"],
  message: string,
  place: Pick<FileProblem, "line" | "field"> = { line: null },
): ReadResult {
  const { line, field } = place;
  return { ok: false, error: { code, message, line, ...(field === undefined ? {} : { field }) } };
}

function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 20).map((name) => `“${name}”`);
  return names.length > shown.length
    ? `${shown.join(", ")} and ${names.length - shown.length} more`
    : shown.join(", ");
}

function noTextColumn({ names }: Table): ReadResult {
  const listed =
    names.length === 1 ? `The only column is ${quoted(names)}` : `The columns are ${quoted(names)}`;
  return problem(
    "no_text_column",
    `No column can be told to hold the articles' text. ${listed}: say which one is the text.`,
  );
}

/** A column a person chose that the table does not have (any more) is said, not passed over. */
function unknownColumn({ names }: Table, chosen: ColumnMapping = {}): ReadResult | null {
  const unknown = Object.values(chosen).find((name) => name !== "" && !names.includes(name));
  if (unknown === undefined) return null;
  return problem("no_text_column", `There is no column “${unknown}”. The columns are ${quoted(names)}.`);
}

/** Why a table gives no article before any record is looked at, or null. */
function tableProblem({ records, bad }: Table): ReadResult | null {
  const [first] = bad;
  if (records.length === 0 && first !== undefined) {
    const { line, column, reason } = first;
    const message = `No record can be used. ${nameRecord(first, column)}: ${reason}.`;
    return problem("broken", message, column === null ? { line } : { line, field: column });
  }
  if (records.length === 0) return problem("no_article", "The file lists no articles.");
  if (records.length <= MAX_RECORDS) return null;
  const most = MAX_RECORDS.toLocaleString("en-GB");
  return problem("too_large", `The file holds more than ${most} articles. Split it into several.`);
}

/**
 * Renders a table.
 *
 * @returns its text with a part a record; or why there is none: no record, no column of text, too many, or none that can
 *   be used (with the first one's line and reason). O(n).
 */
export function sourceOfTable(table: Table, file: TableFile): ReadResult {
  const refused = tableProblem(table) ?? unknownColumn(table, file.reading.columns);
  if (refused !== null) return refused;
  const mapped = mapColumns(table, file.reading.columns);
  if (mapped.places.text === undefined) return noTextColumn(table);
  const renderer = new RecordRenderer(table, mapped);
  for (const record of table.records) {
    renderer.add(record);
    if (renderer.builder.lengthUtf16 > MAX_TEXT_UTF16) return { ok: false, error: TOO_MUCH_TEXT };
  }
  const warnings = [...(file.warnings ?? []), ...renderer.warnings()];
  const rendered = renderer.builder.finish();
  if (rendered.parts.length === 0) {
    const [none] = warnings.filter(({ code }) => code === "skipped_records");
    return problem("no_article", `No article can be used. ${none?.message ?? ""}`.trim(), none);
  }
  const { format, encoding, facts = [] } = file;
  const columns = { names: [...table.names], mapping: mapped.mapping };
  return { ok: true, source: { format, encoding, ...rendered, facts, warnings, columns } };
}
