/** What stands of who took from whom: a person's word with the reason, told apart from what was found. */
import { Gavel } from "lucide-react";
import { directionWords, isSaid } from "./direction-words.ts";
import type { Said } from "./ruling-control.tsx";
import type { SideNames } from "./side-names.ts";

type StandingRulingProps = { said: Said; names: SideNames };

export function StandingRuling({ said: { word, reason, authorName, day }, names }: StandingRulingProps) {
  if (!isSaid(word)) return null;
  return (
    <p className="flex gap-2 text-ink">
      <Gavel aria-hidden="true" className="mt-0.5 size-3.5 shrink-0 text-accent" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <b className="font-semibold">{directionWords(names)[word]}</b>{" "}
        <span className="text-ink-3">
          ruled by <bdi>{authorName}</bdi>, {day}:
        </span>{" "}
        <bdi>{reason}</bdi>
      </span>
    </p>
  );
}
