/** A word on one alignment, as a button whose press the stage around it hears (compare-stage.tsx). */
import type { ReactNode } from "react";
import { iconButtonStyle } from "#components/ui/button-style.ts";
import type { AlignmentWord } from "./passage-place.ts";

/** A tool of one alignment: small where a pointer hovers, and large enough for a finger where nothing does. */
export const toolStyle = `${iconButtonStyle("ghost", "s")} [&_svg]:size-3.5 touch:size-9 touch:[&_svg]:size-4`;

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
      className={`${toolStyle} aria-pressed:text-supports`}
    >
      {children}
    </button>
  );
}

/** A tool that is a word. */
export const wordToolStyle =
  "inline-flex min-h-6 shrink-0 items-center rounded-s px-1 text-12 text-accent hover:underline touch:min-h-9 touch:px-2";

/** Takes back what was said of something rejected. */
export function PutBack() {
  return (
    <button type="button" data-rule="none" className={wordToolStyle}>
      Put back
    </button>
  );
}
