/** The arguments of `collate import`. Pure. */
import { type CaptureFacts, captureInput } from "#lib/data/import/capture.ts";
import { type Corrections, correctionsInput } from "#lib/data/import/corrections.ts";

export type ImportArgs = {
  files: string[];
  /** The project's name or the last part of its address. */
  project: string;
  /** Whose import it is; null: the project's one admin. */
  email: string | null;
  /** `plan`: it is left to be looked at on the screen; `write`: committed, or handed in by who may not commit. */
  until: "plan" | "write";
  /** Where the bytes of all the files came from, as whoever imports them says. */
  capture: CaptureFacts;
  /** Said of all their articles: date and source. */
  corrections: Corrections;
};

export type ParsedImportArgs = { ok: true; args: ImportArgs } | { ok: false; message: string };

export const IMPORT_USAGE = `usage: collate import FILE... --project P [--as EMAIL] [--plan-only]
         [--url URL] [--archive-url URL] [--retrieved-at TIME] [--how WORDS] [--date DAY] [--source NAME]
`;

const VALUE_FLAGS = [
  "--project",
  "--as",
  "--url",
  "--archive-url",
  "--retrieved-at",
  "--how",
  "--date",
  "--source",
] as const;
type ValueFlag = (typeof VALUE_FLAGS)[number];

const CAPTURE_FLAGS = {
  url: "--url",
  archiveUrl: "--archive-url",
  retrievedAt: "--retrieved-at",
  method: "--how",
} as const;

type Split = { files: string[]; values: ReadonlyMap<string, string>; flags: ReadonlySet<string> };

function isValueFlag(arg: string): arg is ValueFlag {
  return (VALUE_FLAGS as readonly string[]).includes(arg);
}

/** Null where a flag is not known, is given twice, or has no value. */
function splitArgs(args: readonly string[]): Split | null {
  const files: string[] = [];
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (isValueFlag(arg)) {
      const value = args[++at];
      if (value === undefined || value.startsWith("--") || values.has(arg)) return null;
      values.set(arg, value);
    } else if (arg === "--commit" || arg === "--plan-only") flags.add(arg);
    else if (arg.startsWith("-")) return null;
    else files.push(arg);
  }
  return { files, values, flags };
}

/** A year, a month or a day, as exact as it is known; what is no such thing is left for the check to refuse. */
function publishedOn(day: string) {
  const precision = /^\d{4}$/.test(day) ? "year" : /^\d{4}-\d{2}$/.test(day) ? "month" : "day";
  return { precision, on: `${day}${precision === "year" ? "-01-01" : precision === "month" ? "-01" : ""}` };
}

type Stated = { ok: true; capture: CaptureFacts; corrections: Corrections } | { ok: false; message: string };

function readStated(values: Split["values"]): Stated {
  const of = (flag: ValueFlag) => values.get(flag) ?? null;
  const facts = Object.entries(CAPTURE_FLAGS).map(([field, flag]) => [field, of(flag)]);
  const capture = captureInput.safeParse(Object.fromEntries(facts));
  if (!capture.success) {
    const [issue] = capture.error.issues;
    const flag = CAPTURE_FLAGS[issue?.path[0] as keyof typeof CAPTURE_FLAGS];
    return { ok: false, message: `${flag}: ${issue?.message ?? ""}\n` };
  }
  const [date, name] = [of("--date"), of("--source")];
  const corrections = correctionsInput.safeParse({
    ...(date === null ? {} : { published: publishedOn(date) }),
    ...(name === null ? {} : { source: { kind: "named", name } }),
  });
  if (corrections.success) return { ok: true, capture: capture.data, corrections: corrections.data };
  const [issue] = corrections.error.issues;
  const flag = issue?.path[0] === "published" ? "--date" : "--source";
  return { ok: false, message: `${flag}: ${issue?.message ?? ""}\n` };
}

/** Answers arguments that make no sense with what is wrong with them, or with the usage. */
export function parseImportArgs(args: readonly string[]): ParsedImportArgs {
  const split = splitArgs(args);
  const project = split?.values.get("--project");
  if (split === null || split.files.length === 0 || project === undefined)
    return { ok: false, message: IMPORT_USAGE };
  const { files, values, flags } = split;
  if (flags.size === 2) return { ok: false, message: "--plan-only and --commit say opposite things.\n" };
  if (values.has("--url") && files.length > 1)
    return { ok: false, message: "--url is one page's address: import one file with it.\n" };
  const stated = readStated(values);
  if (!stated.ok) return stated;
  const { capture, corrections } = stated;
  const until = flags.has("--plan-only") ? "plan" : "write";
  return {
    ok: true,
    args: { files, project, email: values.get("--as") ?? null, until, capture, corrections },
  };
}
