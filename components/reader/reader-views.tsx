/** The ways to see an article: its text, with what was set aside or removed, the file it came in, what its versions changed. */
import Link from "next/link";
import { type ReaderQuery, type ReaderView, readerHref } from "./reader-query.ts";
import { SpeakersKey } from "./speakers-key.tsx";

export type ReaderViewsProps = {
  projectSlug: string;
  articleId: string;
  query: ReaderQuery;
  /** Captions, notes and removed parts. */
  asideCount: number;
  versionCount: number;
  /** How much somebody is said to say in it; null: nobody has read that yet. */
  sayingCount: number | null;
};

export function ReaderViews(props: ReaderViewsProps) {
  const { projectSlug, articleId, query, asideCount, versionCount, sayingCount } = props;
  const views: { view: ReaderView; label: string; count?: number }[] = [
    { view: "text", label: "Text" },
    { view: "speakers", label: "Who says what", ...(sayingCount === null ? {} : { count: sayingCount }) },
    ...(asideCount > 0
      ? [{ view: "removed" as const, label: "With what was removed", count: asideCount }]
      : []),
    { view: "raw", label: "Raw text" },
    ...(versionCount > 1 ? [{ view: "versions" as const, label: "Versions", count: versionCount }] : []),
  ];
  return (
    <nav aria-label="Ways to see this article" className="reader-views">
      <SpeakersKey isShown={query.view === "speakers"} />
      {views.map(({ view, label, count }) => (
        <Link
          key={view}
          data-view={view}
          href={readerHref(projectSlug, articleId, { ...query, at: null, view, fromVersion: null })}
          aria-current={query.view === view ? "page" : undefined}
          prefetch={false}
          scroll={false}
        >
          {label}
          {count === undefined ? null : <span className="tabular text-ink-3"> {count}</span>}
        </Link>
      ))}
    </nav>
  );
}
