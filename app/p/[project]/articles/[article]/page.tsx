/** An article to read and to mark. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleHead } from "#components/reader/article-head.tsx";
import { Reader } from "#components/reader/reader.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { readArticle } from "#lib/data/article/read-article.ts";
import { ProjectShell } from "../../project-shell.tsx";
import { readReader } from "./read-reader.ts";
import { parseReaderQuery } from "./reader-query.ts";

type Props = PageProps<"/p/[project]/articles/[article]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project, article } = await params;
  const read = await readArticle(await requireMember(project), article, null);
  return { title: read?.title ?? "Not found" };
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { project, article: articleId } = await params;
  const query = parseReaderQuery(await searchParams);
  const member = await requireMember(project);
  const article = await readArticle(member, articleId, query.versionNumber);
  if (article === null) notFound();
  const { items, tags, tagsInUse, sharesWith, alsoIn } = await readReader(member, article);
  return (
    <ProjectShell member={member} current="library" crumb="Library / Article">
      <Reader
        projectSlug={member.projectSlug}
        text={{ ...article.version, versionId: article.version.id }}
        items={items}
        tags={tags}
        alsoIn={alsoIn}
        now={new Date().toISOString()}
      >
        <ArticleHead article={article} sharesWith={sharesWith} tagsInUse={tagsInUse} />
      </Reader>
    </ProjectShell>
  );
}
