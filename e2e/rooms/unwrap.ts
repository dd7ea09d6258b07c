/** The value of a result that a room needs to be a success. */
import type { Result } from "#lib/errors.ts";

/** @throws with the failure's words */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message} ${JSON.stringify(result.fields ?? {})}`);
  return result.value;
}
