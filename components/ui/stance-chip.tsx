/** What a passage does to a claim, in its word and its colour. */
import { Chip } from "./chip.tsx";

export type Stance = "supports" | "disputes" | "mentions";

export function StanceChip({ stance, className = "" }: { stance: Stance; className?: string }) {
  return (
    <Chip tone={stance} className={`font-semibold ${className}`}>
      {stance}
    </Chip>
  );
}
