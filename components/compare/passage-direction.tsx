/** What stands of who took from whom, of one passage alone: a person's word, with the reason for whoever points at it. */
import { Gavel } from "lucide-react";
import type { FoundPassage } from "./comparison-view.ts";
import { directionShort } from "./direction-words.ts";
import type { SideNames } from "./side-names.ts";

type PassageDirectionProps = Pick<FoundPassage, "direction"> & { names: SideNames };

export function PassageDirection({ direction, names }: PassageDirectionProps) {
  if (direction === null || direction.word === "none") return null;
  const { word, authorName, reason } = direction;
  return (
    <span className="inline-flex items-center gap-1 text-accent" title={`by ${authorName}: ${reason}`}>
      <Gavel aria-hidden="true" className="size-3 shrink-0" />
      {directionShort(names)[word]}
    </span>
  );
}
