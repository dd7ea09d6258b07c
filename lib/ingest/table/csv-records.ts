/**
 * Comma-separated values (RFC 4180), record by record, with the line each begins in. A quote inside an unquoted field
 * is a character like any other; a quoted field must close. After a record that breaks the rules reading goes on at the
 * next line, so that one bad record takes no others with it.
 */

export type CsvDialect = {
  delimiter: string;
  /** How a quote inside a quoted field is written: doubled, or behind a backslash. */
  escape: "doubled" | "backslash";
};

export type CsvRecord =
  /** `fieldLines`: the line each field begins in, which is a later one behind a field of several lines. */
  | { line: number; fields: string[]; fieldLines: number[] }
  /** `at`: the 0-based place of the field that breaks the rules, which begins in this line. */
  | { line: number; problem: string; at: number };

type Field = { value: string; endUtf16: number } | { problem: string };

const LINE_END = /[\r\n]/g;

class CsvReader {
  readonly #text: string;
  readonly #dialect: CsvDialect;
  #at = 0;
  #line = 1;

  constructor(text: string, dialect: CsvDialect) {
    this.#text = text;
    this.#dialect = dialect;
  }

  #isLineEnd(at: number): boolean {
    const character = this.#text[at];
    return character === undefined || character === "\n" || character === "\r";
  }

  #afterLineEnd(at: number): number {
    return at + (this.#text.startsWith("\r\n", at) ? 2 : 1);
  }

  /** The end of the line that `at` stands in. */
  #lineEnd(at: number): number {
    LINE_END.lastIndex = at;
    return LINE_END.exec(this.#text)?.index ?? this.#text.length;
  }

  #quoted(start: number): Field {
    const isDoubled = this.#dialect.escape === "doubled";
    let value = "";
    for (let from = start + 1; ; ) {
      const quote = this.#text.indexOf('"', from);
      if (quote === -1) return { problem: "the quote that opens here is never closed" };
      value += this.#text.slice(from, quote);
      if (!isDoubled && this.#isEscaped(quote, from)) value = `${value.slice(0, -1)}"`;
      else if (isDoubled && this.#text[quote + 1] === '"') value += '"';
      else return this.#afterQuoted(value, quote + 1);
      from = quote + (isDoubled ? 2 : 1);
    }
  }

  /** Behind an odd number of backslashes. */
  #isEscaped(quote: number, from: number): boolean {
    let first = quote;
    while (first > from && this.#text[first - 1] === "\\") first -= 1;
    return (quote - first) % 2 === 1;
  }

  #afterQuoted(value: string, end: number): Field {
    let at = end;
    while (this.#text[at] === " " && this.#dialect.delimiter !== " ") at += 1;
    if (this.#isLineEnd(at) || this.#text.startsWith(this.#dialect.delimiter, at))
      return { value, endUtf16: at };
    return { problem: "a quote closes a field in the middle; inside a quoted field quotes must be doubled" };
  }

  #bare(start: number, lineEnd: number): Field {
    // Looked for in this line alone: the next one that has the delimiter may be far.
    const line = this.#text.slice(start, lineEnd);
    const delimiter = line.indexOf(this.#dialect.delimiter);
    const value = delimiter === -1 ? line : line.slice(0, delimiter);
    return { value, endUtf16: start + value.length };
  }

  #lineEnds(from: number, to: number): number {
    return this.#text.slice(from, to).match(/\r\n?|\n/g)?.length ?? 0;
  }

  #record(): CsvRecord {
    const [line, fields, fieldLines]: [number, string[], number[]] = [this.#line, [], []];
    let lineEnd = this.#lineEnd(this.#at);
    let fieldLine = line;
    for (;;) {
      const start = this.#at;
      const field = this.#text[this.#at] === '"' ? this.#quoted(this.#at) : this.#bare(this.#at, lineEnd);
      if ("problem" in field) return { line: fieldLine, problem: field.problem, at: fields.length };
      fields.push(field.value);
      fieldLines.push(fieldLine);
      this.#at = field.endUtf16;
      if (this.#at > lineEnd) {
        fieldLine += this.#lineEnds(start, this.#at);
        lineEnd = this.#lineEnd(this.#at);
      }
      if (this.#isLineEnd(this.#at)) return { line, fields, fieldLines };
      this.#at += this.#dialect.delimiter.length;
    }
  }

  *records(): Generator<CsvRecord> {
    while (this.#at < this.#text.length) {
      const start = this.#at;
      const record = this.#record();
      if ("problem" in record) this.#at = this.#lineEnd(start);
      this.#at = this.#afterLineEnd(this.#at);
      this.#line += this.#lineEnds(start, this.#at);
      if ("problem" in record || record.fields.length > 1 || record.fields[0]?.trim() !== "") yield record;
    }
  }
}

/**
 * Reads a text's records; empty lines are none.
 *
 * @param text decoded, without a byte order mark
 * @returns records in order, each with the 1-based line it begins in. Lazy, O(n).
 */
export function csvRecords(text: string, dialect: CsvDialect): Generator<CsvRecord> {
  return new CsvReader(text, dialect).records();
}
