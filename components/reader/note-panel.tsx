"use client";

/** Writes a note on the passage. The text is kept until the server has it. */
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { useReaderScope } from "./reader-context.ts";
import type { TextRange } from "./text-range.ts";
import { useKeptFields } from "./use-kept-fields.ts";
import { newThing } from "./use-reader-store.ts";

export const LONGEST_NOTE = 10_000;

export function NotePanel({ range, onDone }: { range: TextRange; onDone: () => void }) {
  const { annotate, visibility } = useReaderScope();
  const { fields, change } = useKeptFields(newThing(range), { note: "" });
  const canSave = fields.note.trim() !== "";
  const save = () => {
    if (!canSave) return;
    annotate(range, { note: fields.note.trim() });
    onDone();
  };
  useShortcut({
    keys: "mod+enter",
    label: "Save the note",
    group: "Selected passage",
    reach: "anywhere",
    run: save,
  });
  return (
    <div className="reader-panel" role="dialog" aria-label="Note on the selected passage">
      <TextArea
        label="Note"
        autoFocus
        rows={3}
        maxLength={LONGEST_NOTE}
        value={fields.note}
        onChange={(note) => change({ note })}
      />
      <div className="mt-2 flex items-center justify-end gap-2">
        <Button variant="primary" size="s" shortcut="mod+enter" isDisabled={!canSave} onPress={save}>
          {visibility === "draft" ? "Save draft" : "Save and share"}
        </Button>
      </div>
    </div>
  );
}
