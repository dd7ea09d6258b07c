"use client";

/** What an admin can do to one tag of the codebook. Moves and deletions offer undo. */
import { ArrowDown, ArrowUp, CornerDownRight, Ellipsis, FolderInput, Pencil, Trash2 } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from "#components/ui/menu.tsx";

export type TagAct = "edit" | "add" | "up" | "down" | "move" | "delete";

export type TagMenuProps = {
  tagName: string;
  disabled: readonly TagAct[];
  onAct: (act: TagAct) => void;
};

const ACTS: readonly TagAct[] = ["edit", "add", "up", "down", "move", "delete"];

export function TagMenu({ tagName, disabled, onAct }: TagMenuProps) {
  return (
    <MenuTrigger>
      <IconButton label={`Change ${tagName}`} placement="left">
        <Ellipsis aria-hidden="true" />
      </IconButton>
      <Menu
        aria-label={`Change ${tagName}`}
        disabledKeys={disabled}
        onAction={(key) => {
          const act = ACTS.find((known) => known === key);
          if (act) onAct(act);
        }}
      >
        <MenuItem id="edit" icon={<Pencil aria-hidden="true" />}>
          Edit
        </MenuItem>
        <MenuItem id="add" icon={<CornerDownRight aria-hidden="true" />}>
          Add a tag under it
        </MenuItem>
        <MenuSeparator />
        <MenuItem id="up" icon={<ArrowUp aria-hidden="true" />}>
          Move up
        </MenuItem>
        <MenuItem id="down" icon={<ArrowDown aria-hidden="true" />}>
          Move down
        </MenuItem>
        <MenuItem id="move" icon={<FolderInput aria-hidden="true" />}>
          Move under another tag
        </MenuItem>
        <MenuSeparator />
        <MenuItem id="delete" icon={<Trash2 aria-hidden="true" />} tone="danger">
          Delete
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
