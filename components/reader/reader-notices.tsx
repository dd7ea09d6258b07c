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
  /** Of these, the ones the margin shows, where there is one. */
  waitingHere: number;
};

type WaitingBannerProps = { count: number; href: string; className: string };

function WaitingBanner({ count, href, className }: WaitingBannerProps) {
  const [marks, them] = count === 1 ? ["1 mark waits", "it"] : [`${count} marks wait`, "them"];
  return (
    <Banner
      tone="caution"
      className={className}
      title={`${marks}: the text under ${them} changed`}
      actions={
        <LinkButton size="s" href={href}>
          Say where {count === 1 ? "it stands" : "they stand"}
        </LinkButton>
      }
    />
  );
}

/** Beside a margin the banner is for what stands nowhere in it; a narrow screen has no margin. */
function WaitingBanners({ all, here, href }: { all: number; here: number; href: string }) {
  const rest = all - here;
  if (here === 0) return all === 0 ? null : <WaitingBanner count={all} href={href} className="" />;
  return (
    <>
      <WaitingBanner count={all} href={href} className="min-[1080px]:hidden" />
      {rest === 0 ? null : <WaitingBanner count={rest} href={href} className="max-[1079px]:hidden" />}
    </>
  );
}

export function ReaderNotices(props: ReaderNoticesProps) {
  const { projectSlug, article, isPassageMissing, waitingMarks, waitingHere } = props;
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
      <WaitingBanners
        all={waitingMarks}
        here={waitingHere}
        href={reviewHref(projectSlug, { tab: "anchors", articleId: article.id })}
      />
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
