/** Reading the row that a conflict carries: how it stands now, field by field. Pure. */
import type { Failure, Json } from "#lib/errors.ts";

type Row = { [key: string]: Json };

/** The row as it stands now, or null when the failure is no conflict. */
export function currentRow(failure: Failure | null): Row | null {
  const current = failure?.code === "conflict" ? failure.current : undefined;
  return typeof current === "object" && current !== null && !Array.isArray(current) ? current : null;
}

/** A field as text; "" for null and for what is not there. */
export function currentText(row: Row, field: string): string {
  const value = row[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The revision to edit from; 0 when there is none, which the server refuses. */
export function currentRevision(row: Row): number {
  return typeof row.revision === "number" ? row.revision : 0;
}
