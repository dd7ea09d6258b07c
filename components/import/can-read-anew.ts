/** Whether a file that cannot be used may be usable in another encoding. Pure. */
import type { ImportFileProblem } from "#lib/data/import/file-problem.ts";

/**
 * Control characters, told with their line, may be letters of another encoding; what looks like a picture stays one. A size,
 * a password or a damaged archive has nothing to do with letters.
 */
export function canReadAnew({ code, line }: Pick<ImportFileProblem, "code" | "line">): boolean {
  if (code === "binary") return line !== null;
  return code === "undecodable" || code === "no_article" || code === "no_text_column";
}
