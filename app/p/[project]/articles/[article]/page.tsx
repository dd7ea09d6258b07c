/**
 * An article to read and to mark. It has no loading state of its own: a streamed page would need script to show its text,
 * and the text is what must be there without.
 */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isMarkedIn, readerHints } from "#components/reader/reader-hints.ts";
import { parseReaderQuery } from "#components/reader/reader-query.ts";
import { SaveStatus } from "#components/reader/save-status.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { readArticle } from "#lib/data/article/read-article.ts";
import { ProjectShell } from "../../project-shell.tsx";
import { ArticleText } from "./article-text.tsx";
import { readerCrumb } from "./reader-crumb.tsx";

/** The title and the page ask for the same article: it is read once. */
const readOnce = cache(readArticle);

type Props = PageProps<"/p/[project]/articles/[article]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { project, article } = await params;
  const { versionNumber } = parseReaderQuery(await searchParams);
  const read = await readOnce(await requireMember(project), article, versionNumber);
  return { title: read?.title ?? "Not found" };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { project, article: articleId } = await params;
  const query = parseReaderQuery(await searchParams);
  const member = await requireMember(project);
  const article = await readOnce(member, articleId, query.versionNumber);
  if (article === null) notFound();
  return (
    <ProjectShell
      member={member}
      current="library"
      crumb={readerCrumb(member.projectSlug)}
      hints={readerHints(query.view)}
      footer={isMarkedIn(query.view) ? <SaveStatus /> : null}
    >
      <ArticleText member={member} article={article} query={query} />
    </ProjectShell>
  );
}
