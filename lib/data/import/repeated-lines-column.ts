/** Lines that repeat across an import's files, as its column keeps them: [line, name of the rule]. No I/O. */
import { z } from "zod";

const column = z.array(z.tuple([z.string(), z.string()]));

/** Throws when the column holds anything else. */
export function storedRepeatedLines(json: unknown): ReadonlyMap<string, string> {
  return new Map(column.parse(json));
}
