/**
 * What can be done with one shared passage: the same or not the same, who took it from whom, and everywhere it ran. Drawn on the server; the
 * buttons' presses are heard by the stage around them.
 */
import { Check, Gavel, GitBranch, X } from "lucide-react";
import Link from "next/link";
import type { FoundPassage } from "./comparison-view.ts";
import { RuleButton, toolStyle } from "./rule-button.tsx";

type PassageToolsProps = {
  passage: Pick<FoundPassage, "state">;
  runHref: string;
  /** The two articles it joins, where others stand beside them. */
  pair?: string | undefined;
  className?: string;
};

export function PassageTools({ passage, runHref, pair, className = "" }: PassageToolsProps) {
  const group = pair === undefined ? {} : { role: "group", "aria-label": `Passage of ${pair}` };
  return (
    <span {...group} className={`inline-flex ${className}`}>
      <RuleButton word="same" label="Same passage" isSaid={passage.state === "confirmed"}>
        <Check aria-hidden="true" />
      </RuleButton>
      <RuleButton word="notSame" label="Not the same passage" isSaid={passage.state === "rejected"}>
        <X aria-hidden="true" />
      </RuleButton>
      <button
        type="button"
        data-direct
        aria-haspopup="dialog"
        aria-label="Who took this passage from whom"
        title="Who took this passage from whom"
        className={toolStyle}
      >
        <Gavel aria-hidden="true" />
      </button>
      <Link
        prefetch={false}
        href={runHref}
        aria-label="Run of this passage"
        title="Run of this passage"
        className={toolStyle}
      >
        <GitBranch aria-hidden="true" />
      </Link>
    </span>
  );
}
