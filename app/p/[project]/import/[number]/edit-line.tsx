"use client";

/** What was changed by hand in a file's plan, and the way back: the last change, or all of them. */
import { Undo2 } from "lucide-react";
import { sayEdits } from "#components/import/edit-plan.ts";
import { HANDLE_GROUP, RAW_KEYS } from "#components/import/raw-pane/raw-keys.ts";
import type { PlanEditing } from "#components/import/use-plan-edits.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { NO_EDITS } from "#lib/ingest/plan-edits.ts";

export type EditLineProps = { editing: PlanEditing; onSay: (text: string) => void };

export function EditLine({ editing, onSay }: EditLineProps) {
  const { wanted, isWaiting, canUndo, change, undo } = editing;
  const changes = sayEdits(wanted);
  const undoOne = () => {
    undo();
    onSay("The last change is undone.");
  };
  useShortcut({
    keys: RAW_KEYS.undo,
    label: "Undo the last change by hand",
    group: HANDLE_GROUP,
    when: () => canUndo,
    run: undoOne,
  });
  if (changes === null && !canUndo) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 z-10 border-b border-line bg-accent-soft px-7 py-1.5 text-12 max-sm:px-4 sm:sticky sm:top-26">
      <p className="min-w-0 flex-1 text-ink-2">
        {changes === null ? "As it was found." : `Changed by hand: ${changes}.`}
        {isWaiting ? <span className="ps-2 text-ink-3">Planning anew…</span> : null}
      </p>
      {canUndo ? (
        <Button size="s" variant="ghost" shortcut={RAW_KEYS.undo} onPress={undoOne}>
          <Undo2 aria-hidden="true" className="size-3.5" />
          Undo
        </Button>
      ) : null}
      {changes === null ? null : (
        <Button
          size="s"
          variant="ghost"
          onPress={() => {
            change(NO_EDITS);
            onSay("The plan is as it was found.");
          }}
        >
          As found
        </Button>
      )}
    </div>
  );
}
