/** Whether an article's passages stand elsewhere in the project, and whether quotations changed on the way. */
import { GitBranch, TriangleAlert } from "lucide-react";
import { countOf } from "#components/import/count-of.ts";
import { originWords } from "#components/reader/reuse-here.ts";
import { Chip } from "#components/ui/chip.tsx";
import type { SharingBadge } from "#lib/data/comparison/count-sharing.ts";

/** `sharing` null: the worker has not compared this article yet. */
export function ReuseBadge({ sharing }: { sharing: SharingBadge | null }) {
  if (sharing === null || !sharing.isCompared) return <span className="text-ink-3">not compared yet</span>;
  if (sharing.isTooShort && sharing.sharesWith === 0) {
    return <span className="text-ink-3">too short to compare</span>;
  }
  if (sharing.sharesWith === 0) return <span className="text-ink-3">none found here</span>;
  const text = sharing.isEarliestHere
    ? `earliest here of ${sharing.sharesWith + 1}`
    : `shares with ${sharing.sharesWith}`;
  return (
    <Chip
      tone="accent"
      icon={<GitBranch aria-hidden="true" />}
      title={`${originWords(sharing.textOrigins)}; independence not assessed`}
    >
      {text}
    </Chip>
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
      <Finding count={sharing?.alteredQuotations ?? 0} noun="altered quotation" />
      <Finding count={sharing?.differingNumbers ?? 0} noun="differing number" />
    </>
  );
}
