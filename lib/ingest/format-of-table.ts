/** Whether a text of no telling name is a table: its first line must name columns that articles come in. */

import { fieldOfColumn } from "./table/column-names.ts";

const DELIMITERS = ["\t", ";", "|", ","];
const MAX_NAME_UTF16 = 40;

function isHeader(names: readonly string[]): boolean {
  if (names.length < 2 || names.some((name) => name.trim() === "" || name.length > MAX_NAME_UTF16))
    return false;
  const fields = names.map((name) => fieldOfColumn(name)?.field ?? null);
  const known = new Set(fields.filter((field) => field !== null));
  return known.size >= 2 && known.size * 2 >= names.length && (known.has("text") || known.has("title"));
}

/** True when the first line is a header and the next holds its delimiter too. O(length of both). */
export function looksLikeTable(head: string): boolean {
  const [first = "", next = ""] = head.trimStart().split(/\r\n?|\n/, 2);
  return DELIMITERS.some((delimiter) => {
    const names = first.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
    return isHeader(names) && next.includes(delimiter);
  });
}
