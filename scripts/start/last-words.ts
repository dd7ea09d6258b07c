/** The one line of a program's log that says why it ended. Pure. */

/**
 * The last line; of an error that Node printed because nobody caught it, the line with the error, and not the
 * version of Node below its stack. Null for a text without words. O(length).
 */
export function lastWords(text: string): string | null {
  const lines = text.trim().split("\n");
  const last = lines.at(-1)?.trim() || null;
  if (last === null || !/^Node\.js v\d/.test(last)) return last;
  const firstOfStack = lines.findLastIndex(
    (line, index) => isStack(line) && !isStack(lines[index - 1] ?? ""),
  );
  const error = lines.slice(0, firstOfStack).findLast((line) => line.trim() !== "");
  return error?.trim() ?? last;
}

function isStack(line: string): boolean {
  return /^\s+at /.test(line);
}
