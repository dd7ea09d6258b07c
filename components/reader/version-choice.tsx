/** Which two versions are compared: every older one against every newer, as links, so that the address keeps the choice. */
import Link from "next/link";
import { readerHref } from "./reader-query.ts";

export type VersionChoiceProps = {
  projectSlug: string;
  articleId: string;
  numbers: readonly number[];
  /** Null when the version shown is the first. */
  from: number | null;
  to: number;
};

const shown = "border-accent text-ink font-semibold";
const other = "border-transparent text-ink-3 hover:text-ink";

export function VersionChoice({ projectSlug, articleId, numbers, from, to }: VersionChoiceProps) {
  const href = (versionNumber: number, fromVersion: number | null) =>
    readerHref(projectSlug, articleId, { versionNumber, view: "versions", fromVersion });
  const step = (number: number, isShown: boolean, target: string) => (
    <Link
      key={number}
      href={target}
      aria-current={isShown ? "true" : undefined}
      prefetch={false}
      scroll={false}
      className={`tabular inline-grid min-h-6 min-w-6 place-items-center border-b-2 px-1 ${isShown ? shown : other}`}
    >
      {number}
    </Link>
  );
  return (
    <div className="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line pb-2 text-12 text-ink-2">
      <nav aria-label="Older version" className="flex flex-wrap items-baseline gap-1">
        <span className="me-1">From version</span>
        {numbers
          .filter((number) => number < to)
          .map((number) => step(number, number === from, href(to, number)))}
        {from === null ? <span className="text-ink-3">none</span> : null}
      </nav>
      <nav aria-label="Newer version" className="flex flex-wrap items-baseline gap-1">
        <span className="me-1">to version</span>
        {numbers
          .filter((number) => number > (from ?? 0))
          .map((number) => step(number, number === to, href(number, from)))}
      </nav>
    </div>
  );
}
