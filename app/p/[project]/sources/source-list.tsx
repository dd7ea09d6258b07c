/** The sources, one a row, by name. */
import { Newspaper } from "lucide-react";
import Link from "next/link";
import { countOf } from "#components/import/count-of.ts";
import { DateText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import { RELIABILITY_WORDING } from "#lib/claims/admiralty.ts";
import type { SourceItem } from "#lib/data/source/list-sources.ts";
import type { Member } from "#lib/data/viewer.ts";
import { GradingHistory } from "./grading-history.tsx";
import { SourceMenu } from "./source-menu.tsx";

export type SourceListProps = { sources: readonly SourceItem[]; member: Member; isManager: boolean };

function NoSources() {
  return (
    <EmptyState icon={<Newspaper />} title="No sources yet">
      A source comes into being when an imported article names who published it, or when somebody corrects an
      article’s source.
    </EmptyState>
  );
}

function Letter({ source }: { source: SourceItem }) {
  const [now, ...before] = source.gradings;
  if (now === undefined) return <p className="text-ink-3">Not graded yet</p>;
  return (
    <>
      <p>
        {now.letter === null ? null : RELIABILITY_WORDING[now.letter]}
        <span className="text-ink-3">
          {" "}
          · since <DateText date={{ on: now.validFrom, precision: "day" }} />
        </span>
      </p>
      <p className="text-ink-2 wrap-anywhere" dir="auto">
        {now.reason} <span className="text-ink-3">({now.setBy})</span>
      </p>
      {before.length === 0 ? null : <GradingHistory gradings={before} />}
    </>
  );
}

function ArticleCounts({ source, projectSlug }: { source: SourceItem; projectSlug: string }) {
  const { sourceId, published, reposted } = source;
  return (
    <div className="tabular flex flex-col gap-0.5 text-ink-3 sm:items-end">
      {published === 0 ? (
        <span>no articles</span>
      ) : (
        <Link
          href={`/p/${projectSlug}/library?source=${sourceId}`}
          prefetch={false}
          className="text-accent hover:underline"
        >
          {countOf(published, "article")}
        </Link>
      )}
      {reposted === 0 ? null : <span>{reposted.toLocaleString("en-GB")} reposted</span>}
    </div>
  );
}

export function SourceList({ sources, member, isManager }: SourceListProps) {
  if (sources.length === 0) return <NoSources />;
  return (
    <ul className="border-b border-line">
      {sources.map((source) => (
        <li
          key={source.sourceId}
          className="grid grid-cols-[20px_minmax(0,1fr)_minmax(0,1fr)_88px_32px] items-start gap-x-4 gap-y-1 border-t border-line py-3.5 max-sm:grid-cols-[20px_minmax(0,1fr)_40px]"
        >
          <SourceLetter reliability={source.gradings[0]?.letter ?? null} />
          <div className="min-w-0">
            <h2 className="text-13 font-semibold wrap-anywhere" dir="auto">
              {source.name}
            </h2>
            {source.aliases.length === 0 ? null : (
              <p className="text-ink-3 wrap-anywhere" dir="auto">
                also {source.aliases.join(", ")}
              </p>
            )}
            {source.note === "" ? null : (
              <p className="mt-1 whitespace-pre-wrap text-ink-2 wrap-anywhere" dir="auto">
                {source.note}
              </p>
            )}
          </div>
          <div className="min-w-0 max-sm:col-start-2 max-sm:row-start-2">
            <Letter source={source} />
          </div>
          <div className="max-sm:col-start-2 max-sm:row-start-3">
            <ArticleCounts source={source} projectSlug={member.projectSlug} />
          </div>
          <div className="-mt-1.5 justify-self-end max-sm:col-start-3 max-sm:row-start-1">
            {isManager ? <SourceMenu projectId={member.projectId} source={source} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
