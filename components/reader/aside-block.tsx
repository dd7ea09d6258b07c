/** A caption, a note or what was removed, shown at its place in the text, apart from it. */
import { Captions, Eraser, MessageSquareText } from "lucide-react";
import { noteName } from "#components/aside/note-name.ts";
import type { PlacedAside } from "./place-asides.ts";

const ICONS = { caption: Captions, note: MessageSquareText, removed: Eraser } as const;

function nameOf({ kind, noteKind }: PlacedAside): string {
  if (kind === "note") return noteName(noteKind);
  return kind === "caption" ? "Caption" : "Removed";
}

/** What the name says already is not said again. */
function ruleOf({ rule }: PlacedAside, name: string): string | null {
  return rule === null || rule === name.toLowerCase() ? null : rule.replaceAll("-", " ");
}

export function AsideBlock({ aside }: { aside: PlacedAside }) {
  const Icon = ICONS[aside.kind];
  const name = nameOf(aside);
  const rule = ruleOf(aside, name);
  return (
    <div role="note" className="reader-aside" data-aside data-kind={aside.kind} aria-label={name}>
      {/* The interface's own words, also in a text from right to left. */}
      <p dir="ltr" className="flex items-center gap-1.5 text-12 font-medium text-ink-2">
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        {name}
        {rule === null ? null : <span className="font-normal text-ink-3">by the rule “{rule}”</span>}
      </p>
      <p className="reader-aside-text" dir="auto">
        {aside.text}
      </p>
    </div>
  );
}
