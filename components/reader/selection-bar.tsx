"use client";

/** The bar at a selected passage: the pinned tags, tag, claim, note, and whether the mark will be a draft; each with its key. */
import { Eye, EyeOff } from "lucide-react";
import { Toolbar } from "react-aria-components/Toolbar";
import { Kbd } from "#components/ui/kbd.tsx";
import { HueStripe } from "#components/ui/tag-chip.tsx";
import { useReaderScope } from "./reader-context.ts";
import type { SelectionPanel } from "./selection-float.tsx";
import type { TextRange } from "./text-range.ts";

export type SelectionBarProps = {
  range: TextRange;
  panel: SelectionPanel | null;
  onPanel: (panel: SelectionPanel | null) => void;
  onDone: () => void;
};

const PANELS: readonly { panel: SelectionPanel; label: string; keys: string }[] = [
  { panel: "tag", label: "Tag", keys: "t" },
  { panel: "claim", label: "Claim", keys: "c" },
  { panel: "note", label: "Note", keys: "n" },
];

export function SelectionBar({ range, panel, onPanel, onDone }: SelectionBarProps) {
  const { tags, annotate } = useReaderScope();
  const pinned = tags.filter((tag) => tag.key !== null);
  return (
    <Toolbar aria-label="Mark the selected passage" className="reader-bar">
      {pinned.map((tag) => (
        <BarButton
          key={tag.id}
          keys={tag.key ?? ""}
          onPress={() => {
            annotate(range, { tagIds: [tag.id] });
            onDone();
          }}
        >
          <HueStripe hue={tag.hue} />
          <span className="max-w-36 truncate" dir="auto">
            {tag.name}
          </span>
        </BarButton>
      ))}
      {pinned.length > 0 ? <span className="reader-bar-line" /> : null}
      {PANELS.map((one) => (
        <BarButton
          key={one.panel}
          keys={one.keys}
          isPressed={panel === one.panel}
          onPress={() => onPanel(panel === one.panel ? null : one.panel)}
        >
          {one.label}
        </BarButton>
      ))}
      <span className="reader-bar-line" />
      <VisibilityButton />
    </Toolbar>
  );
}

function VisibilityButton() {
  const { visibility, setVisibility } = useReaderScope();
  const isDraft = visibility === "draft";
  const Icon = isDraft ? EyeOff : Eye;
  return (
    <BarButton keys="d" onPress={() => setVisibility(isDraft ? "shared" : "draft")}>
      <Icon aria-hidden="true" className="size-3.5" />
      <span className="sr-only">New marks: </span>
      {isDraft ? "Draft" : "Shared"}
    </BarButton>
  );
}

type BarButtonProps = {
  keys: string;
  isPressed?: boolean;
  onPress: () => void;
  children: React.ReactNode;
};

/** A plain button: pressing it must not take the selection away, which a mouse button going down would. */
function BarButton({ keys, isPressed, onPress, children }: BarButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      className="reader-bar-button"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
      <Kbd keys={keys} className="max-sm:hidden" />
    </button>
  );
}
