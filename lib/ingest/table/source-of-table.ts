/** A table to a source's text: each record a part, its title as a line and its text in paragraphs below. */

import { isCutShort } from "../cut-text.ts";
import { type FileProblem, MAX_ARTICLE_UTF16, MAX_TEXT_UTF16, TOO_MUCH_TEXT } from "../file-problem.ts";
import { valueBlocks } from "../fragment-blocks.ts";
import type { ReadResult } from "../read-source.ts";
import type {
  ColumnMapping,
  FactField,
  Reading,
  SourceFormat,
  SourceWarning,
  StatedFact,
} from "../source-text.ts";
import { nameEach } from "../source-warnings.ts";
import { TextBuilder } from "../text-builder.ts";
import { dayOrder, settleDate } from "./column-dates.ts";
import type { ColumnField } from "./column-names.ts";
import { type Mapped, mapColumns } from "./map-columns.ts";
import { type BadRecord, MAX_RECORDS, type Table, type TableRecord } from "./record.ts";

/** Which column states what; shorter values than `minSpanUtf16` stand in a text by chance. */
const FACT_OF: readonly { column: ColumnField; fact: FactField; minSpanUtf16: number }[] = [
  { column: "date", fact: "published", minSpanUtf16: 8 },
  { column: "source", fact: "source", minSpanUtf16: Number.POSITIVE_INFINITY },
  { column: "byline", fact: "byline", minSpanUtf16: 5 },
  { column: "url", fact: "url", minSpanUtf16: 10 },
];

export type TableFile = {
  format: SourceFormat;
  encoding: string;
  reading: Reading;
  warnings?: SourceWarning[];
  facts?: StatedFact[];
};

function problem(code: FileProblem["code"], message: string, line: number | null = null): ReadResult {
  return { ok: false, error: { code, message, line } };
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
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

class Renderer {
  readonly builder = new TextBuilder();
  readonly bad: BadRecord[] = [];
  readonly excerpts: number[] = [];
  readonly #table: Table;
  readonly #mapped: Mapped;
  readonly #order: ReturnType<typeof dayOrder>;

  constructor(table: Table, mapped: Mapped) {
    this.#table = table;
    this.#mapped = mapped;
    this.#order = dayOrder(table.records.map((record) => this.#value(record, "date")));
  }

  #value({ values }: TableRecord, field: ColumnField): string {
    const place = this.#mapped.places[field];
    return place === undefined ? "" : (values[place.column]?.trim() ?? "");
  }

  #rule(field: ColumnField): string {
    return `column "${this.#mapped.mapping[field] ?? field}"`;
  }

  #facts(record: TableRecord): StatedFact[] {
    const part = this.builder.openPart();
    return FACT_OF.flatMap(({ column, fact, minSpanUtf16 }) => {
      const place = this.#mapped.places[column];
      const written = this.#value(record, column);
      if (place === undefined || written === "") return [];
      const settled = column === "date" ? settleDate(written, this.#order) : { value: written, reason: null };
      const rule = settled.reason === null ? this.#rule(column) : `${this.#rule(column)}, ${settled.reason}`;
      const at = written.length >= minSpanUtf16 ? part.text.indexOf(written) : -1;
      const rawStartUtf16 = part.startUtf16 + at;
      const span = at === -1 ? null : { rawStartUtf16, rawEndUtf16: rawStartUtf16 + written.length };
      return [{ field: fact, value: settled.value, rule, confidence: place.confidence, span }];
    });
  }

  #addTitle(record: TableRecord): StatedFact[] {
    const blocks = valueBlocks(this.#value(record, "title"));
    const value = blocks
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s+/g, " ");
    const span = this.builder.block(value, { role: "title", rule: this.#rule("title") });
    const confidence = this.#mapped.places.title?.confidence ?? "high";
    return span === null ? [] : [{ field: "title", value, rule: this.#rule("title"), confidence, span }];
  }

  #problemOf(text: string): string | null {
    if (text === "") return "its text is empty";
    const most = MAX_ARTICLE_UTF16.toLocaleString("en-GB");
    return text.length > MAX_ARTICLE_UTF16 ? `its text is longer than ${most} characters` : null;
  }

  add(record: TableRecord): void {
    const written = this.#value(record, "text");
    const blocks = valueBlocks(written);
    const reason = this.#problemOf(blocks.length === 0 ? "" : written);
    if (reason !== null) {
      this.bad.push({ number: record.number, reason });
      return;
    }
    const title = this.#addTitle(record);
    for (const { text, mark } of blocks)
      this.builder.block(text, mark ?? { role: "article", rule: this.#rule("text") });
    this.builder.endPart([...title, ...this.#facts(record)]);
    if (isCutShort(blocks.at(-1)?.text ?? "")) this.excerpts.push(record.number);
  }

  warnings(): SourceWarning[] {
    const { unit } = this.#table;
    const bad = [...this.#table.bad, ...this.bad].sort((a, b) => a.number - b.number);
    const skipped = nameEach(
      "skipped_records",
      bad.map(({ number, reason }) => ({
        line: number,
        message: `${capital(unit)} ${number}: ${reason}. It was left out.`,
      })),
      (count) => `${count.toLocaleString("en-GB")} more ${unit}s cannot be used either.`,
    );
    const excerpts = nameEach(
      "other",
      this.excerpts.map((number) => ({
        line: number,
        message: `${capital(unit)} ${number} holds only an excerpt: its text is cut off.`,
      })),
      (count) => `${count.toLocaleString("en-GB")} more ${unit}s hold only an excerpt.`,
    );
    return [...skipped, ...excerpts];
  }
}

/**
 * Renders a table.
 *
 * @returns its text with a part a record; or why there is none: no record, no column of text, too many, or none that can
 *   be used (with the first one's line and reason). O(n).
 */
export function sourceOfTable(table: Table, file: TableFile): ReadResult {
  const { names, records, bad } = table;
  const first = bad[0];
  if (records.length === 0 && first !== undefined)
    return problem(
      "broken",
      `No ${table.unit} can be used. ${capital(table.unit)} ${first.number}: ${first.reason}.`,
      first.number,
    );
  if (records.length === 0) return problem("no_article", "The file lists no articles.");
  if (records.length > MAX_RECORDS)
    return problem(
      "too_large",
      `The file holds more than ${MAX_RECORDS.toLocaleString("en-GB")} articles. Split it into several.`,
    );
  const unknown = unknownColumn(table, file.reading.columns);
  if (unknown !== null) return unknown;
  const mapped = mapColumns(table, file.reading.columns);
  if (mapped.places.text === undefined) return noTextColumn(table);
  const renderer = new Renderer(table, mapped);
  for (const record of records) {
    renderer.add(record);
    if (renderer.builder.lengthUtf16 > MAX_TEXT_UTF16) return { ok: false, error: TOO_MUCH_TEXT };
  }
  const warnings = [...(file.warnings ?? []), ...renderer.warnings()];
  const { text, layout, parts } = renderer.builder.finish();
  if (parts.length === 0) {
    const [none] = warnings.filter(({ code }) => code === "skipped_records");
    return problem("no_article", `No article can be used. ${none?.message ?? ""}`.trim(), none?.line ?? null);
  }
  const { format, encoding, facts = [] } = file;
  return {
    ok: true,
    source: {
      format,
      encoding,
      text,
      layout,
      parts,
      facts,
      warnings,
      columns: { names: [...names], mapping: mapped.mapping },
    },
  };
}
