/** The ids of one page of the library, in order, and the ends of the pages beside it. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Member } from "../viewer.ts";
import type { LibraryConditions } from "./library-conditions.ts";
import type { LibraryRequest } from "./library-request.ts";
import { pageOrder, pageSql, readCursor } from "./page-order.ts";

export const pageSize = 40;

export type LibraryPageIds = {
  ids: string[];
  /** Id for `before` of the page before; null at the list's begin. */
  previous: string | null;
  /** Id for `after` of the next page; null at the list's end. */
  next: string | null;
};

/** One query; two when the page does not begin the list. */
export async function listPage(
  member: Member,
  request: LibraryRequest,
  conditions: LibraryConditions,
): Promise<LibraryPageIds> {
  const { from, base, facets } = conditions;
  const order = pageOrder(request.sort, conditions);
  const cursor = await readCursor(member, request, order);
  const { where, orderBy } = pageSql(order, cursor);
  const all = Prisma.join([base, ...Object.values(facets), where], " AND ");
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT art.id FROM ${from} WHERE ${all} ORDER BY ${orderBy} LIMIT ${pageSize + 1}`;
  const ids = rows.slice(0, pageSize).map(({ id }) => id);
  const hasMore = rows.length > pageSize;
  const isBackward = cursor?.isBackward ?? false;
  if (isBackward) ids.reverse();
  return {
    ids,
    previous: (isBackward ? hasMore : cursor !== null) ? (ids[0] ?? null) : null,
    next: isBackward || hasMore ? (ids.at(-1) ?? null) : null,
  };
}
