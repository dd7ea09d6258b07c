/** A source file's bytes to the articles an import would create: read, then planned. */

import { type PlanOptions, type PlanResult, planSource } from "./plan-source.ts";
import { readSource } from "./read-source.ts";
import type { Reading } from "./source-text.ts";

/**
 * Plans one file.
 *
 * @param bytes the whole file
 * @param name the file's name: its ending helps to tell the format, and it names an article that has no title line
 * @param options see PlanOptions; `reading` is how a person wants the file read
 * @returns at least one article, or why there is none. Rejects only for bugs.
 */
export async function planFile(
  bytes: Uint8Array,
  name: string,
  { reading, ...options }: PlanOptions & { reading?: Reading } = {},
): Promise<PlanResult> {
  const read = await readSource(bytes, name, reading);
  return read.ok ? planSource(read.source, name, options) : read;
}
