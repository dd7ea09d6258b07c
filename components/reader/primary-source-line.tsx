/** Of a repost: whose work it is, with its own letter, date and byline, apart from the page that reposted it. */
import { CornerDownRight } from "lucide-react";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import type { PrimarySource } from "#lib/data/article/read-article.ts";

export function PrimarySourceLine({ primary }: { primary: PrimarySource }) {
  const { source, publishedOn, byline, stated } = primary;
  return (
    <div className="reader-source reader-primary" title={stated ? `Credited as “${stated}”` : undefined}>
      <CornerDownRight aria-hidden="true" className="size-3.5 text-ink-3" />
      <span>reposts</span>
      {source ? (
        <>
          <SourceLetter reliability={source.reliability} />
          <b className="font-semibold text-ink" dir="auto">
            {source.name}
          </b>
        </>
      ) : (
        <span dir="auto">{stated ?? "a source not known"}</span>
      )}
      {publishedOn ? (
        <DateText date={{ on: publishedOn, precision: "day" }} length="long" className="dot" />
      ) : null}
      {byline ? (
        <span className="dot" dir="auto">
          by {byline}
        </span>
      ) : null}
    </div>
  );
}
