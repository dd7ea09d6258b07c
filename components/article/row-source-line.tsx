/** Who published an article and when, and, of a repost, whose work it is: one line of a list. */
import { DateText } from "#components/ui/date-text.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import type { LibraryRow, RowSource } from "#lib/data/library/list-rows.ts";

function NamedSource({ source }: { source: RowSource }) {
  return (
    <>
      <SourceLetter reliability={source.reliability} />
      <span className="min-w-0 truncate" dir="auto">
        {source.name}
      </span>
    </>
  );
}

function PrimaryPart({ primary }: { primary: NonNullable<LibraryRow["primary"]> }) {
  const { source, stated, publishedOn } = primary;
  return (
    <>
      <span className="text-ink-3">reposting</span>
      {source ? (
        <NamedSource source={source} />
      ) : (
        <span className="min-w-0 truncate" dir="auto">
          {stated ?? "a source not known"}
        </span>
      )}
      {publishedOn ? (
        <span className="text-ink-3">
          · <DateText date={{ on: publishedOn, precision: "day" }} />
        </span>
      ) : null}
    </>
  );
}

export function RowSourceLine({ article }: { article: Pick<LibraryRow, "source" | "date" | "primary"> }) {
  const { source, date, primary } = article;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 max-sm:pe-8">
      {source ? (
        <NamedSource source={source} />
      ) : (
        <>
          <SourceLetter reliability={null} />
          <span className="text-ink-3 italic">Source not known</span>
        </>
      )}
      <span className="text-ink-3">
        · <DateText date={date} />
      </span>
      {primary ? <PrimaryPart primary={primary} /> : null}
    </div>
  );
}
