/** Whether an article's passages stand elsewhere in the project, of how many texts they are, and what changed on the way. */
import { GitBranch, TriangleAlert } from "lucide-react";
import { countOf } from "#components/import/count-of.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { SharingBadge } from "#lib/data/comparison/count-sharing.ts";
import { sharingWords } from "./sharing-words.ts";

/** `sharing` null: the worker has not compared this article yet. */
export function ReuseBadge({ sharing }: { sharing: SharingBadge | null }) {
  const { chip, note } = sharingWords(sharing);
  return (
    <>
      {chip === null ? null : (
        <Chip tone="accent" icon={<GitBranch aria-hidden="true" />}>
          {chip}
        </Chip>
      )}
      <span className={chip === null ? "text-ink-3" : "tabular text-12 text-ink-3"}>{note}</span>
    </>
  );
}

function Finding({ count, noun }: { count: number; noun: string }) {
  if (count === 0) return null;
  return (
    <span className="inline-flex items-center gap-1 text-caution">
      <TriangleAlert aria-hidden="true" className="size-3.5" strokeWidth={1.75} />
      {countOf(count, noun)}
    </span>
  );
}

/** What changed on the way between this article and those it shares with. */
export function ReuseFindings({ sharing }: { sharing: SharingBadge | null }) {
  return (
    <>
      <Finding count={sharing?.changedQuotations ?? 0} noun="changed quotation" />
      <Finding count={sharing?.differingNumbers ?? 0} noun="differing number" />
    </>
  );
}
