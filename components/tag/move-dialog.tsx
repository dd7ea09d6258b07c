"use client";

/** Puts a tag with all below it under another tag, or at the top. */
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Option } from "#components/ui/option.tsx";
import { Select } from "#components/ui/select.tsx";
import type { CodebookEntry } from "./codebook-tag.ts";

const TOP = "top";

export type MoveDialogProps = {
  tag: CodebookEntry;
  parents: readonly CodebookEntry[];
  onMove: (parentId: string | null) => void;
  onClose: () => void;
};

export function MoveDialog({ tag, parents, onMove, onClose }: MoveDialogProps) {
  const [chosen, setChosen] = useState<string>(tag.parentId ?? TOP);
  const move = () => {
    onMove(chosen === TOP ? null : chosen);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      width="s"
      title={`Move “${tag.name}”`}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={chosen === (tag.parentId ?? TOP)} onPress={move}>
            Move
          </Button>
        </>
      }
    >
      <Select
        label="Under"
        hint="Tags below it move with it. It becomes the last there."
        value={chosen}
        onChange={(key) => setChosen(String(key ?? TOP))}
        autoFocus
      >
        <Option id={TOP} text="The top level" />
        {parents.map((parent) => (
          <Option key={parent.tagId} id={parent.tagId} text={`${"– ".repeat(parent.depth)}${parent.name}`} />
        ))}
      </Select>
    </Dialog>
  );
}
