/**
 * Where the lines of a text that was taken from a file stand in that file: a table's cells, a feed's items. Kept beside
 * the text as a short string: for each line that is known, how many units it begins behind the one before, in base 36,
 * and, unless the file's line is the next one, how many lines on (or, with a minus, back). Pure.
 */

/** The line of the text that begins at `atUtf16` stands in this 1-based line of the file. Lists of them ascend by offset. */
export type FileLine = { atUtf16: number; line: number };

/** As it is kept. @param fromUtf16 what offsets count from. O(lines). */
export function packFileLines(lines: readonly FileLine[], fromUtf16 = 0): string {
  let [at, line] = [fromUtf16, 0];
  const packed = lines.map((one) => {
    const [units, on] = [(one.atUtf16 - at).toString(36), one.line - line];
    [at, line] = [one.atUtf16, one.line];
    return on === 1 ? units : `${units}.${on.toString(36)}`;
  });
  return packed.join(" ");
}

/** What `packFileLines` packed from the same offset. O(lines). */
export function unpackFileLines(packed: string, fromUtf16 = 0): FileLine[] {
  if (packed === "") return [];
  let [at, line] = [fromUtf16, 0];
  return packed.split(" ").map((one) => {
    const [units = "0", on = "1"] = one.split(".");
    at += Number.parseInt(units, 36);
    line += Number.parseInt(on, 36);
    return { atUtf16: at, line };
  });
}
