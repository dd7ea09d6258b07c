/** A table as its readers give it: columns by their names, and records with one value a column. */

/** Articles of one file: as many as a ZIP may bring. */
export const MAX_RECORDS = 10_000;

/** Where a record stands, for the person who looks for it in the file. */
export type RecordPlace = {
  /** 1-based: the line of the file that the record begins in. */
  line: number;
  /** 1-based: its place in a list, which may be one line as a whole; null where lines tell records apart. */
  place: number | null;
};

export type TableRecord = RecordPlace & {
  /** One a column, in the columns' order; "" where the record has none. */
  values: readonly string[];
  /** The line of the file each value begins in, where the format tells: a quoted value may go over several lines. */
  valueLines?: readonly number[];
};

/** A record that cannot be read. */
export type BadRecord = RecordPlace & {
  /** The name of the column that is the reason; null when it is the record as a whole. */
  column: string | null;
  reason: string;
};

export type Table = {
  names: readonly string[];
  records: readonly TableRecord[];
  bad: readonly BadRecord[];
};

/** The order of the file, for sorting. */
export function comparePlaces(a: RecordPlace, b: RecordPlace): number {
  return a.line - b.line || (a.place ?? 0) - (b.place ?? 0);
}

/** "Line 7", "Line 1, record 3", with the column where one is named. */
export function nameRecord({ line, place }: RecordPlace, column: string | null = null): string {
  const record = place === null ? `Line ${line}` : `Line ${line}, record ${place}`;
  return column === null ? record : `${record}, column “${column}”`;
}
