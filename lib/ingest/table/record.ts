/** A table as its readers give it: columns by their names, and records with one value a column. */

/** Articles of one file: as many as a ZIP may bring. */
export const MAX_RECORDS = 10_000;

export type TableRecord = {
  /** 1-based: the line the record begins in (CSV, JSON Lines), or its place in the list (JSON). */
  number: number;
  /** One a column, in the columns' order; "" where the record has none. */
  values: readonly string[];
};

/** A record that cannot be read. */
export type BadRecord = { number: number; reason: string };

export type Table = {
  names: readonly string[];
  records: readonly TableRecord[];
  bad: readonly BadRecord[];
  /** What `number` counts, for messages. */
  unit: "line" | "record";
};
