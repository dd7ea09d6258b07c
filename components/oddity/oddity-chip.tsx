/** What kind of slip it is, with its sign. */
import { TriangleAlert } from "lucide-react";
import { Chip } from "#components/ui/chip.tsx";
import type { OddityKind } from "#lib/compare/oddities/oddity.ts";
import { oddityWords } from "./oddity-words.ts";

export function OddityChip({ kind }: { kind: OddityKind }) {
  return (
    <Chip tone="caution" icon={<TriangleAlert aria-hidden="true" />} className="font-medium">
      {oddityWords[kind]}
    </Chip>
  );
}
