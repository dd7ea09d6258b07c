/**
 * JSON with one spelling: object keys sorted by UTF-16 code units at every depth, no white space, numbers and strings as
 * ECMAScript writes them (RFC 8785). What is hashed must not depend on the order a database returns keys in. Pure.
 */
import type { Json } from "#lib/errors.ts";

/** O(n log n) in the number of keys. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`).join(",")}}`;
}
