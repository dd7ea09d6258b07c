/** Warnings about the parts of a file, one each while there are few, and the rest counted. */

import type { SourceWarning } from "./source-text.ts";

/** More than a person reads. */
const MAX_NAMED = 50;

/**
 * @param code of all of them
 * @param found in the order of the file
 * @param rest words for the ones not named, given how many
 */
export function nameEach(
  code: SourceWarning["code"],
  found: readonly Omit<SourceWarning, "code">[],
  rest: (count: number) => string,
): SourceWarning[] {
  const named = found.slice(0, MAX_NAMED).map((one) => ({ code, ...one }));
  const left = found.length - named.length;
  return left === 0 ? named : [...named, { code, message: rest(left), line: null }];
}
