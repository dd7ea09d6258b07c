/** The letters a source had before, newest first. */
import { countOf } from "#components/import/count-of.ts";
import { DateText } from "#components/ui/date-text.tsx";
import { SourceLetter } from "#components/ui/source-letter.tsx";
import type { Grading } from "#lib/data/source/list-sources.ts";

export function GradingHistory({ gradings }: { gradings: readonly Grading[] }) {
  return (
    <details className="mt-1">
      <summary className="w-fit cursor-pointer rounded-s text-12 text-ink-3 hover:text-ink">
        {countOf(gradings.length, "letter")} before
      </summary>
      <ol className="mt-2 flex flex-col gap-2 border-s border-line ps-3">
        {gradings.map((grading) => (
          <li key={grading.id} className="flex items-start gap-2">
            <SourceLetter reliability={grading.letter} />
            <p className="min-w-0 text-ink-2 wrap-anywhere" dir="auto">
              <span className="text-ink-3">
                from <DateText date={{ on: grading.validFrom, precision: "day" }} /> ·{" "}
              </span>
              {grading.reason} <span className="text-ink-3">({grading.setBy})</span>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
