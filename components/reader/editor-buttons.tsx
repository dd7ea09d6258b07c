"use client";

/** Save and cancel of an editor in a card, and their keys. */
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";

export function EditorButtons({ onSave, onCancel }: { onSave: () => void; onCancel: () => void }) {
  const group = "Editing";
  useShortcut({ keys: "mod+enter", label: "Save", group, reach: "anywhere", run: onSave });
  useShortcut({ keys: "escape", label: "Cancel", group, reach: "anywhere", run: onCancel });
  return (
    <div className="mt-3 flex justify-end gap-2">
      <Button size="s" variant="ghost" onPress={onCancel}>
        Cancel
      </Button>
      <Button size="s" variant="primary" shortcut="mod+enter" onPress={onSave}>
        Save
      </Button>
    </div>
  );
}
