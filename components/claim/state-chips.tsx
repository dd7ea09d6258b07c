/** How a piece of work stands with others: a draft, withdrawn, or as ruled. Nothing for shared work nobody ruled on. */
import { EyeOff, Undo2 } from "lucide-react";
import { Chip } from "#components/ui/chip.tsx";

export type StateChipsProps = {
  visibility: "draft" | "shared";
  withdrawnAt: Date | null;
  decision: { verdict: "accept" | "amend" | "reject"; isCurrent: boolean } | null;
};

const VERDICTS = {
  accept: { tone: "supports", word: "accepted" },
  amend: { tone: "supports", word: "amended" },
  reject: { tone: "disputes", word: "rejected" },
} as const;

export function StateChips({ visibility, withdrawnAt, decision }: StateChipsProps) {
  const verdict = decision?.isCurrent ? VERDICTS[decision.verdict] : null;
  return (
    <>
      {visibility === "draft" ? (
        <Chip tone="caution" icon={<EyeOff aria-hidden="true" />} title="Only you see this">
          draft
        </Chip>
      ) : null}
      {withdrawnAt ? (
        <Chip
          tone="neutral"
          icon={<Undo2 aria-hidden="true" />}
          title="Taken back by its author; kept because others rely on it"
        >
          withdrawn
        </Chip>
      ) : null}
      {verdict ? <Chip tone={verdict.tone}>{verdict.word}</Chip> : null}
      {decision && !decision.isCurrent ? <Chip tone="caution">changed since its ruling</Chip> : null}
    </>
  );
}
