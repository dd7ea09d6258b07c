/** Names typed one a line, and what is said of them when they are refused. Pure. */
import type { Failure } from "#lib/errors.ts";

/** Without blank lines and the white space around. */
export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The list as one types it; "" for what is no list. */
export const typedLines = (list: unknown): string => (Array.isArray(list) ? list.map(String).join("\n") : "");

/** What is wrong with a field. Of a list an error names the line by its place: "names.3". */
export function errorOf(failure: Failure | null, field: string): string | undefined {
  const found = Object.entries(failure?.fields ?? {}).find(
    ([path]) => path === field || path.startsWith(`${field}.`),
  );
  return found?.[1];
}
