/** A word on one alignment, as a button whose press the stage around it hears (compare-stage.tsx). */
import type { ReactNode } from "react";
import { iconButtonStyle } from "#components/ui/button-style.ts";
import type { AlignmentWord } from "./passage-place.ts";

type RuleButtonProps = { word: AlignmentWord; label: string; isSaid: boolean; children: ReactNode };

/** Pressed again, it takes back what it said. */
export function RuleButton({ word, label, isSaid, children }: RuleButtonProps) {
  return (
    <button
      type="button"
      data-rule={isSaid ? "none" : word}
      aria-pressed={isSaid}
      aria-label={label}
      title={label}
      className={`${iconButtonStyle("ghost", "s")} [&_svg]:size-3.5 aria-pressed:text-supports`}
    >
      {children}
    </button>
  );
}

/** Takes back what was said of something rejected. */
export function PutBack() {
  return (
    <button type="button" data-rule="none" className="shrink-0 rounded-s text-12 text-accent hover:underline">
      Put back
    </button>
  );
}
