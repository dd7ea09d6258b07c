/** What one must know before reading: this is not the current version, the article is excluded, the link's passage is not here. */
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
};

export function ReaderNotices({ projectSlug, article, isPassageMissing }: ReaderNoticesProps) {
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
