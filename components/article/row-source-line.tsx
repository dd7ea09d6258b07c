/** Who published an article and when, and, of a repost, whose work it is: one line of a list. */
import { DateText } from "#components/ui/date-text.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import type { LibraryRow, RowSource } from "#lib/data/library/list-rows.ts";

/** A letter never parts from its name. */
function NamedSource({ source }: { source: RowSource }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <SourceLetter reliability={source.reliability} />
      <span className="truncate" dir="auto">
        {source.name}
      </span>
    </span>
  );
}

function PrimaryPart({ primary }: { primary: NonNullable<LibraryRow["primary"]> }) {
  const { source, stated, publishedOn } = primary;
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <span className="text-ink-3">reposting</span>
      {source ? (
        <NamedSource source={source} />
      ) : (
        <span className="truncate" dir="auto">
          {stated ?? "a source not known"}
        </span>
      )}
      {publishedOn ? (
        <span className="whitespace-nowrap text-ink-3">
          · <DateText date={{ on: publishedOn, precision: "day" }} />
        </span>
      ) : null}
    </span>
  );
}

type RowSourceLineProps = { article: Pick<LibraryRow, "source" | "date" | "primary" | "isCopy"> };

export function RowSourceLine({ article }: RowSourceLineProps) {
  const { source, date, primary, isCopy } = article;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 max-sm:pe-8">
      {source ? (
        <NamedSource source={source} />
      ) : (
        <span className="inline-flex items-center gap-2">
          <SourceLetter reliability={null} />
          <span className="text-ink-3 italic">Source not known</span>
        </span>
      )}
      <span className="text-ink-3">
        · <DateText date={date} />
      </span>
      {primary ? <PrimaryPart primary={primary} /> : null}
      {isCopy ? <span className="text-ink-3">· a copy</span> : null}
    </div>
  );
}
