/** Of which article a person said that this one is a copy, and which are said to be copies of it. Nothing is computed. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { Member } from "../viewer.ts";

export type ArticleLink = { id: string; title: string };

export type Copies = {
  /** The article it copies; null when it copies none, or that one is not in the library. */
  original: ArticleLink | null;
  /** The first of its own copies, in the order in which they came. */
  copies: ArticleLink[];
  /** How many copies of it there are. */
  count: number;
};

/** More are counted, not named. */
export const mostCopiesNamed = 20;

const none: Copies = { original: null, copies: [], count: 0 };

/** Articles that were deleted are left out. None of an article the member cannot see. */
export async function readCopies({ projectId }: Member, articleId: string): Promise<Copies> {
  const inLibrary = { projectId, deletedAt: null };
  const row = await db().article.findFirst({
    where: { ...inLibrary, id: articleId },
    select: {
      copyOf: { select: { id: true, title: true, deletedAt: true } },
      copies: {
        where: inLibrary,
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: mostCopiesNamed,
        select: { id: true, title: true },
      },
      _count: { select: { copies: { where: inLibrary } } },
    },
  });
  if (row === null) return none;
  const { copyOf, copies, _count } = row;
  const original = copyOf === null || copyOf.deletedAt !== null ? null : copyOf;
  return {
    original: original === null ? null : { id: original.id, title: original.title },
    copies,
    count: _count.copies,
  };
}
