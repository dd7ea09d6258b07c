/** Articles to choose from by words of their title; for pickers, a handful at a time. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import { likeLiteral } from "#lib/text/like-literal.ts";
import type { Member } from "../viewer.ts";

export type ArticleChoice = { articleId: string; title: string; sourceName: string | null };

const mostChoices = 20;

/** Newest arrivals first; every word typed must stand in the title. An empty text offers the newest. */
export async function findByTitle(member: Member, typed: string, exceptId: string): Promise<ArticleChoice[]> {
  const words = canonicalText(typed).trim().split(/\s+/u).filter(Boolean).slice(0, 10);
  const rows = await db().article.findMany({
    where: {
      projectId: member.projectId,
      deletedAt: null,
      id: { not: exceptId },
      AND: words.map((word) => ({ title: { contains: likeLiteral(word), mode: "insensitive" as const } })),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostChoices,
    select: { id: true, title: true, source: { select: { name: true } } },
  });
  return rows.map(({ id, title, source }) => ({ articleId: id, title, sourceName: source?.name ?? null }));
}
