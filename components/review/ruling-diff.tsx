/** One ruling as its author reads it: the verdict, by whom and when, why, and word for word what it changed. */
import { InstantText } from "#components/ui/date-text.tsx";
import { FieldChanges } from "#components/work/field-changes.tsx";
import type { FieldChange } from "#lib/review/ruling-diff.ts";
import { type Verdict, VerdictChip } from "./verdict-chip.tsx";

export type RulingToRead = {
  verdict: Verdict;
  reason: string;
  reviewerName: string;
  decidedAt: Date;
  /** Of an amendment. */
  changes: readonly FieldChange[];
};

export type RulingDiffProps = {
  ruling: RulingToRead;
  /** Why it does not count any more: "A later ruling counts". */
  superseded?: string;
};

export function RulingDiff({ ruling, superseded }: RulingDiffProps) {
  const { verdict, reason, reviewerName, decidedAt, changes } = ruling;
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-2">
        <VerdictChip verdict={verdict} />
        <span>
          by <span dir="auto">{reviewerName}</span>, <InstantText instant={decidedAt} />
        </span>
        {superseded ? <span className="text-ink-3">{superseded}</span> : null}
      </p>
      {reason === "" ? null : (
        <p className="max-w-prose whitespace-pre-line" dir="auto">
          {reason}
        </p>
      )}
      {changes.length === 0 ? null : (
        <div className="border-s-2 border-line ps-3">
          <FieldChanges changes={changes} />
        </div>
      )}
    </div>
  );
}
