/** What a reviewer ruled on a mark, with the reason and the way to the diff. */
import { Check, PenLine, X } from "lucide-react";
import { Chip } from "#components/ui/chip.tsx";
import type { ReaderItem, Ruling } from "./reader-item.ts";

const WORDS = { accept: "accepted", amend: "amended", reject: "rejected" } as const;
const TONES = { accept: "supports", amend: "accent", reject: "disputes" } as const;
const ICONS = { accept: Check, amend: PenLine, reject: X } as const;

export function RulingLine({
  item,
  ruling,
  projectSlug,
}: {
  item: ReaderItem;
  ruling: Ruling;
  projectSlug: string;
}) {
  const Icon = ICONS[ruling.verdict];
  return (
    <div className="mt-2 border-t border-line pt-2 text-12 text-ink-2">
      <a href={`/p/${projectSlug}/review?subject=${item.id}`} className="inline-flex items-center gap-1.5">
        <Chip tone={TONES[ruling.verdict]} icon={<Icon aria-hidden="true" />}>
          {WORDS[ruling.verdict]}
        </Chip>
        <span>by {ruling.reviewerName}</span>
      </a>
      {ruling.reason ? (
        <p className="mt-1" dir="auto">
          {ruling.reason}
        </p>
      ) : null}
    </div>
  );
}
