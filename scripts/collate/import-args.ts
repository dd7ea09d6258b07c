/** The arguments of `collate import`. Pure. */

export type ImportArgs = {
  files: string[];
  /** The project's name or the last part of its address. */
  project: string;
  /** Whose import it is; null: the project's one admin. */
  email: string | null;
  isCommit: boolean;
};

export const IMPORT_USAGE = "usage: collate import FILE... --project P [--as EMAIL] [--commit]\n";

/** Null for arguments that make no sense. */
export function parseImportArgs(args: readonly string[]): ImportArgs | null {
  const files: string[] = [];
  const values = new Map<string, string>();
  let isCommit = false;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "--commit") isCommit = true;
    else if (arg === "--project" || arg === "--as") {
      const value = args[++at];
      if (value === undefined || value.startsWith("--") || values.has(arg)) return null;
      values.set(arg, value);
    } else if (arg.startsWith("-")) return null;
    else files.push(arg);
  }
  const project = values.get("--project");
  if (files.length === 0 || project === undefined) return null;
  return { files, project, email: values.get("--as") ?? null, isCommit };
}
