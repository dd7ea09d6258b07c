/** A ruling in one word. */
import { Check, PenLine, X } from "lucide-react";
import { Chip } from "#components/ui/chip.tsx";

export type Verdict = "accept" | "amend" | "reject";

/** The past tense, as rulings are told. */
export const VERDICT_WORDS: Record<Verdict, string> = {
  accept: "accepted",
  amend: "amended",
  reject: "rejected",
};

const TONES = { accept: "supports", amend: "accent", reject: "disputes" } as const;
const ICONS = { accept: Check, amend: PenLine, reject: X } as const;

export function VerdictChip({ verdict }: { verdict: Verdict }) {
  const Icon = ICONS[verdict];
  return (
    <Chip tone={TONES[verdict]} icon={<Icon aria-hidden="true" />} className="font-semibold">
      {VERDICT_WORDS[verdict]}
    </Chip>
  );
}
