/** A correction that someone else's came before: how the article stands now, beside what one typed. Pure. */
import type { ConflictField } from "#components/form/conflict-notice.tsx";
import { currentRevision, currentRow, currentText } from "#components/form/current-values.ts";
import type { TypedFields } from "#components/import/typed-corrections.ts";
import { typedDate } from "#components/import/typed-date.ts";
import type { Failure } from "#lib/errors.ts";

export type StandingHead = TypedFields & { revision: number };

/** Out of a conflict's answer; null for any other answer. */
export function readStandingHead(failure: Failure | null): StandingHead | null {
  const row = currentRow(failure);
  if (row === null) return null;
  const on = currentText(row, "publishedOn") || null;
  const primaryDate = currentText(row, "primaryPublishedOn");
  const credit = primaryDate === "" ? currentText(row, "primaryStated") : "";
  return {
    title: currentText(row, "title"),
    date: typedDate({ on, precision: currentText(row, "publishedPrecision") }),
    source: currentText(row, "sourceName"),
    primarySource: currentText(row, "primarySourceName") || credit,
    primaryDate,
    revision: currentRevision(row),
  };
}

const fields: readonly [keyof TypedFields, string][] = [
  ["title", "Title"],
  ["date", "Published"],
  ["source", "Source"],
  ["primarySource", "Primary source"],
  ["primaryDate", "Primary source’s date"],
];

/** A field one did not touch is no choice: there, what stands now stays. */
export function conflictFields(before: TypedFields, mine: TypedFields, now: TypedFields): ConflictField[] {
  return fields.map(([key, label]) => ({
    label,
    now: now[key],
    mine: mine[key] === before[key] ? now[key] : mine[key],
  }));
}
