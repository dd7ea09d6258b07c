/** The JSON columns of an import's files and articles, as what was written into them. Only lib/data/import writes them. */
import { z } from "zod";
import { NO_EDITS, type PlanEdits } from "#lib/ingest/plan-edits.ts";
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import type { Reading, SourceWarning } from "#lib/ingest/source-text.ts";
import { type Corrections, correctionsInput } from "./corrections.ts";

/** The engine's plan of one article. */
export function storedPlan(json: unknown): PlannedArticle {
  return json as PlannedArticle; // written by keep-plan.ts from that very type
}

/** A person's corrections. Throws when the column holds anything else. */
export function storedCorrections(json: unknown): Corrections {
  return correctionsInput.parse(json);
}

const columnName = z.string().max(300).optional();

export const readingInput = z.object({
  encoding: z.string().max(40).optional(),
  repairMojibake: z.boolean().optional(),
  columns: z
    .object({
      title: columnName,
      text: columnName,
      date: columnName,
      source: columnName,
      url: columnName,
      byline: columnName,
    })
    .optional(),
});

export function storedReading(json: unknown): Reading {
  return readingInput.parse(json);
}

const offset = z.number().int().min(0);
const span = z
  .object({ rawStartUtf16: offset, rawEndUtf16: offset })
  .refine(
    ({ rawStartUtf16, rawEndUtf16 }) => rawStartUtf16 < rawEndUtf16,
    "A passage ends behind its start.",
  );

const isAscending = (numbers: readonly number[]) =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));

/** Of a screen's edits of one file; more than these are no longer made by hand. */
const mostEdits = 10_000;

export const editsInput = z.object({
  startsUtf16: z
    .array(offset)
    .min(1)
    .max(mostEdits)
    .refine(isAscending, "Articles begin one after another.")
    .nullable(),
  putBack: z.array(span).max(mostEdits),
  takenOut: z.array(span).max(mostEdits),
});

/** NO_EDITS for a file nobody parted by hand. */
export function storedEdits(json: unknown): PlanEdits {
  return { ...NO_EDITS, ...editsInput.partial().parse(json) };
}

export function storedWarnings(json: unknown): SourceWarning[] {
  return json as SourceWarning[]; // written by keep-plan.ts from that very type
}
