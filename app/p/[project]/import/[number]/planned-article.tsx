/** One article to come: at the left the raw text it is cut from, at the right what it would be and where each part was read. */
import Link from "next/link";
import type { TextWindow } from "#components/import/text-window.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { PlannedArticleView } from "#lib/data/import/read-import-file.ts";
import type { Member } from "#lib/data/viewer.ts";
import { correctPlannedArticle, includePlannedArticle } from "../actions.ts";
import { ArticleBody } from "./article-body.tsx";
import { ArticleFacts } from "./article-facts.tsx";
import { CorrectArticle } from "./correct-article.tsx";
import type { RawPlaces } from "./evidence-link.tsx";
import { IncludeArticle } from "./include-article.tsx";
import { RawText } from "./raw-text.tsx";
import { RemovedList } from "./removed-list.tsx";

export type PlannedArticleProps = {
  article: PlannedArticleView;
  file: RawPlaces & { part: TextWindow; total: number; place: number };
  member: Member;
  isOpen: boolean;
  /** The whole file is known: its articles' being known goes without saying. */
  isKnownFile: boolean;
};

function SameText({ article, projectHref }: { article: PlannedArticleView; projectHref: string }) {
  return article.sameAs.map(({ articleId, title }) => (
    <p key={articleId ?? title} className="text-12 text-accent">
      Recognised: same text as{" "}
      {articleId === null ? (
        <span dir="auto">“{title}” in this import</span>
      ) : (
        <Link
          prefetch={false}
          href={`${projectHref}/articles/${articleId}`}
          className="underline underline-offset-2"
          dir="auto"
        >
          “{title}”
        </Link>
      )}
    </p>
  ));
}

function Place({ article, file, isOpen, member }: PlannedArticleProps) {
  const { plannedId, revision, isIncluded, articleId } = article;
  return (
    <div className="flex min-h-6 items-center gap-3 text-12 text-ink-3">
      <span className="tabular flex-1">
        Article {file.place} of {file.total}
      </span>
      {isOpen ? (
        <IncludeArticle
          edit={{ projectId: member.projectId, plannedId, revision }}
          isIncluded={isIncluded}
          includePlannedArticle={includePlannedArticle}
        />
      ) : null}
      {!isOpen && articleId !== null ? (
        <Link
          prefetch={false}
          href={`/p/${member.projectSlug}/articles/${articleId}`}
          className="text-accent underline underline-offset-2"
        >
          Open the article
        </Link>
      ) : null}
      {isOpen || isIncluded ? null : <Chip>left out</Chip>}
    </div>
  );
}

type FactsProps = { article: PlannedArticleView; places: RawPlaces; projectId: string; isOpen: boolean };

/** As they stand; where the plan is open, with the way to correct them. */
function Facts({ article, places, projectId, isOpen }: FactsProps) {
  const { planned, corrections, plannedId, revision } = article;
  const facts = <ArticleFacts planned={planned} corrections={corrections} places={places} />;
  if (!isOpen) return facts;
  const { title, source, publishedOn, publishedPrecision, sourceSuggestion } = planned;
  return (
    <CorrectArticle
      edit={{ projectId, plannedId, revision }}
      planned={{ title, source, publishedOn, publishedPrecision }}
      suggestion={sourceSuggestion}
      corrections={corrections}
      correctPlannedArticle={correctPlannedArticle}
    >
      {facts}
    </CorrectArticle>
  );
}

export function PlannedArticle(props: PlannedArticleProps) {
  const { article, file, member, isOpen, isKnownFile } = props;
  const { planned } = article;
  const startUtf16 = Math.max(planned.rawStartUtf16, file.part.startUtf16);
  const endUtf16 = Math.min(planned.rawEndUtf16, file.part.endUtf16);
  return (
    <section
      aria-label={`Article ${file.place} of ${file.total}`}
      className="grid border-b border-line xl:grid-cols-2 xl:divide-x xl:divide-line"
    >
      <div className="min-w-0 px-7 py-5 max-xl:hidden max-xl:group-data-[view=raw]/plan:block max-xl:group-has-[[id^=r-]:target]/plan:block max-sm:px-4">
        <h3 className="sr-only">Raw text of article {file.place}</h3>
        <RawText text={file.text} span={{ startUtf16, endUtf16 }} article={planned} />
      </div>
      <div className="min-w-0 px-7 py-5 max-xl:group-data-[view=raw]/plan:hidden max-xl:group-has-[[id^=r-]:target]/plan:hidden max-sm:px-4">
        <Place {...props} />
        {isKnownFile ? null : <SameText article={article} projectHref={`/p/${member.projectSlug}`} />}
        <Facts article={article} places={file} projectId={member.projectId} isOpen={isOpen} />
        <ArticleBody planned={planned} />
        <RemovedList planned={planned} text={file.text} part={file.part} />
      </div>
    </section>
  );
}
