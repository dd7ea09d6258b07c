/** Rows of several files, parted by file. Pure. */

/** Each file's rows in their order; a file without any is not in it. Linear. */
export function byFile<Row extends { fileId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const files = new Map<string, Row[]>();
  for (const row of rows) {
    const list = files.get(row.fileId);
    if (list === undefined) files.set(row.fileId, [row]);
    else list.push(row);
  }
  return files;
}
