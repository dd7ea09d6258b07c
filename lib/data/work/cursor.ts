/** Keyset cursors: the sort instant and id of a page's last row, as one opaque string for the URL. */
import { z } from "zod";
import { rowId } from "./input-parts.ts";

export type Cursor = { at: Date; id: string };

/** Nothing here is older than this; Postgres knows no year 0, which an address could name. */
const earliest = "2000-01-01";

const shape = z.tuple([
  z.iso
    .datetime()
    .refine((text) => text >= earliest)
    .pipe(z.coerce.date()),
  rowId,
]);

export function writeCursor({ at, id }: Cursor): string {
  return `${at.toISOString()}_${id}`;
}

/** Null for nothing and for anything that is no cursor: the list then begins at its start. */
export function readCursor(text: string | null | undefined): Cursor | null {
  const parsed = shape.safeParse(text?.split("_"));
  return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : null;
}
