/** By what a table's fields are parted, found by trying: in the right dialect its records have as many fields as its head. */

import { type CsvDialect, csvRecords } from "./csv-records.ts";

const DELIMITERS = [",", ";", "\t", "|"];
const SAMPLE_RECORDS = 200;
const SAMPLE_UTF16 = 512 * 1024;

/** Excel's own way to say it: a first line "sep=;". */
const STATED = /^sep=(.)\r?\n/i;

/** How many of the sample's records have as many fields as the first, and how many. */
function tryDialect(sample: string, dialect: CsvDialect): { share: number; columns: number } {
  let [columns, records, fitting] = [0, 0, 0];
  for (const record of csvRecords(sample, dialect)) {
    if (records >= SAMPLE_RECORDS) break;
    records += 1;
    const fields = "fields" in record ? record.fields.length : 0;
    if (records === 1) columns = fields;
    if (fields === columns && fields > 0) fitting += 1;
  }
  return { share: records === 0 ? 0 : fitting / records, columns };
}

/**
 * Finds the dialect of a table.
 *
 * @param text the decoded table
 * @returns the dialect, and where the records begin. Of several that fit, the one with more columns; a table of one
 *   column is read by commas. O(n) in a sample of half a million characters.
 */
export function findDialect(text: string): { dialect: CsvDialect; startUtf16: number } {
  const stated = STATED.exec(text);
  const startUtf16 = stated?.[0].length ?? 0;
  const delimiters = stated?.[1] === undefined ? DELIMITERS : [stated[1]];
  const sample = text.slice(startUtf16, startUtf16 + SAMPLE_UTF16);
  const escapes: CsvDialect["escape"][] = sample.includes('\\"') ? ["doubled", "backslash"] : ["doubled"];
  let best = {
    dialect: { delimiter: delimiters[0] ?? ",", escape: "doubled" } as CsvDialect,
    share: 0,
    columns: 1,
  };
  for (const delimiter of delimiters) {
    for (const dialect of escapes.map((one) => ({ delimiter, escape: one }))) {
      const { share, columns } = tryDialect(sample, dialect);
      if (columns < 2 && best.columns >= 2) continue;
      const isBetter = share > best.share + 0.05 || (share >= best.share - 0.05 && columns > best.columns);
      if (isBetter && columns >= 2) best = { dialect, share, columns };
    }
  }
  return { dialect: best.dialect, startUtf16 };
}
