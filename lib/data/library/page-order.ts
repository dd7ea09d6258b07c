/** The library's orders, as SQL over `art`, and the place in them past which a page lies. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { isId } from "#lib/ids.ts";
import type { Member } from "../viewer.ts";
import type { LibraryConditions } from "./library-conditions.ts";
import type { LibraryRequest, LibrarySort } from "./library-request.ts";

export type PageOrder = {
  key: Prisma.Sql;
  /** Type of the key, for a cursor's value. */
  type: Prisma.Sql;
  isDescending: boolean;
};

/** Nobody knows when it was: it stands last in both directions. */
const oldestKey = Prisma.sql`CASE WHEN art."sortOn" = DATE '0001-01-01' THEN DATE '9999-12-31' ELSE art."sortOn" END`;

const orders: Record<Exclude<LibrarySort, "relevance">, PageOrder> = {
  newest: { key: Prisma.sql`art."sortOn"`, type: Prisma.sql`date`, isDescending: true },
  oldest: { key: oldestKey, type: Prisma.sql`date`, isDescending: false },
  title: {
    key: Prisma.sql`art.title COLLATE title_order`,
    type: Prisma.sql`text`,
    isDescending: false,
  },
  arrival: { key: Prisma.sql`art."createdAt"`, type: Prisma.sql`timestamptz`, isDescending: true },
};

/** Without words there is no relevance: then the newest come first. */
export function pageOrder(sort: LibrarySort, { rank }: LibraryConditions): PageOrder {
  if (sort !== "relevance") return orders[sort];
  return rank === null ? orders.newest : { key: rank, type: Prisma.sql`real`, isDescending: true };
}

export type PageCursor = { id: string; key: string; isBackward: boolean };

/** Where the article named in the address stands in this order; null for none, and for one that is not there. */
export async function readCursor(
  member: Member,
  { after, before }: Pick<LibraryRequest, "after" | "before">,
  order: PageOrder,
): Promise<PageCursor | null> {
  const id = after ?? before;
  if (id === null || !isId(id)) return null;
  const [row] = await db().$queryRaw<{ key: string }[]>`
    SELECT (${order.key})::text AS key FROM "Article" art
    WHERE art."projectId" = ${member.projectId}::uuid AND art.id = ${id}::uuid`;
  return row === undefined ? null : { id, key: row.key, isBackward: after === null };
}

/** The condition and the order of one page; a page before the cursor is read backwards. */
export function pageSql({ key, type, isDescending }: PageOrder, cursor: PageCursor | null) {
  const goesDown = isDescending !== (cursor?.isBackward ?? false);
  const [direction, sign] = goesDown ? [Prisma.sql`DESC`, Prisma.sql`<`] : [Prisma.sql`ASC`, Prisma.sql`>`];
  const where =
    cursor === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(${key}, art.id) ${sign} (${cursor.key}::${type}, ${cursor.id}::uuid)`;
  return { where, orderBy: Prisma.sql`${key} ${direction}, art.id ${direction}` };
}
