/** Records to text: each a part, its title as a line and its text in paragraphs below, with what its columns state. */

import { isCutShort } from "../cut-text.ts";
import { MAX_ARTICLE_UTF16 } from "../file-problem.ts";
import { type FragmentBlock, valueBlocks } from "../fragment-blocks.ts";
import { linesOfValue } from "../lines-of-value.ts";
import type { SourceWarning, StatedFact } from "../source-text.ts";
import { nameEach } from "../source-warnings.ts";
import { TextBuilder } from "../text-builder.ts";
import { isUnread, type StatedValue, UnreadValues } from "../unread-values.ts";
import { dayOrder, settleDate } from "./column-dates.ts";
import type { ColumnField } from "./column-names.ts";
import type { Mapped } from "./map-columns.ts";
import {
  type BadRecord,
  comparePlaces,
  nameRecord,
  type RecordPlace,
  type Table,
  type TableRecord,
} from "./record.ts";
import { tellRefused } from "./unread-columns.ts";

/** Which column states what; shorter values than `minSpanUtf16` stand in a text by chance. */
const FACT_OF = [
  { column: "date", fact: "published", minSpanUtf16: 8, kind: "date" },
  { column: "source", fact: "source", minSpanUtf16: Number.POSITIVE_INFINITY, kind: null },
  { column: "byline", fact: "byline", minSpanUtf16: 5, kind: "byline" },
  { column: "url", fact: "url", minSpanUtf16: 10, kind: "url" },
] as const;

/** Renders records one after another; `mapped` says which columns hold what. */
export class RecordRenderer {
  readonly builder = new TextBuilder();
  readonly bad: BadRecord[] = [];
  readonly excerpts: TableRecord[] = [];
  readonly unread = new UnreadValues();
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
    return FACT_OF.flatMap(({ column, fact, minSpanUtf16, kind }) => {
      const place = this.#mapped.places[column];
      const written = this.#value(record, column);
      if (place === undefined || written === "") return [];
      const settled = column === "date" ? settleDate(written, this.#order) : { value: written, reason: null };
      this.#check(record, place.column, kind && { kind, written, settled: settled.value });
      const rule = settled.reason === null ? this.#rule(column) : `${this.#rule(column)}, ${settled.reason}`;
      const at = written.length >= minSpanUtf16 ? part.text.indexOf(written) : -1;
      const rawStartUtf16 = part.startUtf16 + at;
      const span = at === -1 ? null : { rawStartUtf16, rawEndUtf16: rawStartUtf16 + written.length };
      return [{ field: fact, value: settled.value, rule, confidence: place.confidence, span }];
    });
  }

  /** Where the record's value of a column stands: in a later line than the record's first, where values have several. */
  #placeOf({ line, place, valueLines }: TableRecord, column: number | undefined): RecordPlace {
    return { line: valueLines?.[column ?? -1] ?? line, place };
  }

  #check(record: TableRecord, column: number, value: StatedValue | null): void {
    if (value === null || !isUnread(value)) return;
    const field = this.#table.names[column] ?? "";
    const at = this.#placeOf(record, column);
    this.unread.add({ named: nameRecord(at, field), line: at.line, field }, value);
  }

  #addTitle(record: TableRecord): StatedFact[] {
    const blocks = valueBlocks(this.#value(record, "title"));
    const value = blocks
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s+/g, " ");
    const { line } = this.#placeOf(record, this.#mapped.places.title?.column);
    const span = this.builder.block(value, { role: "title", rule: this.#rule("title") }, [line]);
    const confidence = this.#mapped.places.title?.confidence ?? "high";
    return span === null ? [] : [{ field: "title", value, rule: this.#rule("title"), confidence, span }];
  }

  /** Values that are told no line apart from their record's have that at the article's first line alone. */
  #addText(record: TableRecord, blocks: readonly FragmentBlock[], head: "titled" | "untitled"): void {
    const column = this.#mapped.places.text?.column ?? -1;
    const { line } = this.#placeOf(record, column);
    const isTold = record.valueLines !== undefined;
    const first = head === "titled" ? [] : [[line]];
    const lines = isTold ? linesOfValue(record.values[column] ?? "", line, blocks) : first;
    blocks.forEach(({ text, mark }, at) => {
      this.builder.block(text, mark ?? { role: "article", rule: this.#rule("text") }, lines[at]);
    });
  }

  #problemOf(text: string): string | null {
    if (text === "") return "its text is empty";
    const most = MAX_ARTICLE_UTF16.toLocaleString("en-GB");
    return text.length > MAX_ARTICLE_UTF16 ? `its text is longer than ${most} characters` : null;
  }

  add(record: TableRecord): void {
    const { line, place } = this.#placeOf(record, this.#mapped.places.text?.column);
    const written = this.#value(record, "text");
    const blocks = valueBlocks(written);
    const reason = this.#problemOf(blocks.length === 0 ? "" : written);
    if (reason !== null) {
      this.bad.push({ line, place, column: this.#mapped.mapping.text ?? null, reason });
      return;
    }
    const title = this.#addTitle(record);
    this.#addText(record, blocks, title.length > 0 ? "titled" : "untitled");
    this.builder.endPart([...title, ...this.#facts(record)]);
    if (isCutShort(blocks.at(-1)?.text ?? "")) this.excerpts.push(record);
  }

  #skipped(): SourceWarning[] {
    const bad = [...this.#table.bad, ...this.bad].sort(comparePlaces);
    return nameEach(
      "skipped_records",
      bad.map((record) => ({
        line: record.line,
        message: `${nameRecord(record, record.column)}: ${record.reason}. It was left out; mend it in the file and import that again.`,
        ...(record.column === null ? {} : { field: record.column }),
      })),
      (count) => `${count.toLocaleString("en-GB")} more records cannot be used either.`,
    );
  }

  warnings(): SourceWarning[] {
    const excerpts = nameEach(
      "other",
      this.excerpts.map((record) => ({
        line: record.line,
        message: `${nameRecord(record)} holds only an excerpt: its text is cut off.`,
      })),
      (count) => `${count.toLocaleString("en-GB")} more records hold only an excerpt.`,
    );
    const refused = tellRefused(this.#table, this.#mapped.refused);
    return [...this.#skipped(), ...refused, ...this.unread.warnings(), ...excerpts];
  }
}
