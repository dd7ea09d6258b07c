/** What one must know before reading: this is not the current version, the article is excluded, the link's passage is not here. */
import { reviewHref } from "#components/review/review-query.ts";
import { Banner } from "#components/ui/banner.tsx";
import { InstantText } from "#components/ui/date-text.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import { readerHref } from "./reader-query.ts";

export type ReaderNoticesProps = {
  projectSlug: string;
  article: ReadArticle;
  /** A link named a passage that does not stand in this version. */
  isPassageMissing: boolean;
  /** Marks that stand on an older version, because the text under them changed. */
  waitingMarks: number;
};

export function ReaderNotices({ projectSlug, article, isPassageMissing, waitingMarks }: ReaderNoticesProps) {
  const { version, currentVersionNumber, excluded } = article;
  return (
    <div className="reader-notices">
      {version.number === currentVersionNumber ? null : (
        <Banner
          tone="caution"
          title={`This is version ${version.number}, not the current one`}
          actions={
            <LinkButton size="s" href={readerHref(projectSlug, article.id, {})}>
              Read version {currentVersionNumber}
            </LinkButton>
          }
        >
          Marks belong to the version they were made on.
        </Banner>
      )}
      {waitingMarks === 0 ? null : (
        <Banner
          tone="caution"
          title={`${waitingMarks === 1 ? "1 mark waits" : `${waitingMarks} marks wait`}: the text under ${waitingMarks === 1 ? "it" : "them"} changed`}
          actions={
            <LinkButton size="s" href={reviewHref(projectSlug, { tab: "anchors", articleId: article.id })}>
              Say where {waitingMarks === 1 ? "it stands" : "they stand"}
            </LinkButton>
          }
        />
      )}
      {excluded === null ? null : (
        <Banner tone="caution" title="Excluded from this project's lists and counts">
          {excluded.reason} (<InstantText instant={excluded.at} />)
        </Banner>
      )}
      {isPassageMissing ? (
        <Banner tone="caution" title="The link's passage does not stand in this version">
          The article is shown from its beginning.
        </Banner>
      ) : null}
    </div>
  );
}
