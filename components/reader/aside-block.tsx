/** A caption, a note or what was removed, shown at its place in the text, apart from it. */
import { Captions, Eraser, MessageSquareText } from "lucide-react";
import type { PlacedAside } from "./place-asides.ts";

const ICONS = { caption: Captions, note: MessageSquareText, removed: Eraser } as const;
const NAMES = { caption: "Caption", note: "Reposter's note", removed: "Removed" } as const;

export function AsideBlock({ aside }: { aside: PlacedAside }) {
  const Icon = ICONS[aside.kind];
  return (
    <div
      role="note"
      className="reader-aside"
      data-aside
      data-kind={aside.kind}
      aria-label={NAMES[aside.kind]}
    >
      <p className="flex items-center gap-1.5 text-12 font-medium text-ink-2">
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        {NAMES[aside.kind]}
        {aside.rule ? (
          <span className="font-normal text-ink-3">by the rule “{aside.rule.replaceAll("-", " ")}”</span>
        ) : null}
      </p>
      <p className="reader-aside-text" dir="auto">
        {aside.text}
      </p>
    </div>
  );
}
