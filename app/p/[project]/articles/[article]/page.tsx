/** An article to read and to mark. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleHead } from "#components/reader/article-head.tsx";
import { Reader } from "#components/reader/reader.tsx";
import { READER_HINTS } from "#components/reader/reader-hints.ts";
import { SaveStatus } from "#components/reader/save-status.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { readArticle } from "#lib/data/article/read-article.ts";
import { listClaimChoices } from "#lib/data/claim/list-claim-choices.ts";
import { ProjectShell } from "../../project-shell.tsx";
import { readReader } from "./read-reader.ts";
import { readerActions } from "./reader-actions.ts";
import { readerCrumb } from "./reader-crumb.tsx";
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
  const { body, language, direction, id: versionId } = article.version;
  return (
    <ProjectShell
      member={member}
      current="library"
      crumb={readerCrumb(member.projectSlug)}
      hints={READER_HINTS}
      footer={<SaveStatus />}
    >
      <Reader
        key={versionId}
        projectSlug={member.projectSlug}
        place={{ projectId: member.projectId, versionId }}
        me={{ id: member.userId, name: member.name }}
        actions={readerActions}
        text={{ body, language, direction }}
        items={items}
        tags={tags}
        claims={listClaimChoices(member)}
        alsoIn={alsoIn}
        now={new Date().toISOString()}
      >
        <ArticleHead article={article} sharesWith={sharesWith} tagsInUse={tagsInUse} />
      </Reader>
    </ProjectShell>
  );
}
