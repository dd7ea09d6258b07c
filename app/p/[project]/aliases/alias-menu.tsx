"use client";

/** What an admin can do with one list of names. Removing offers the way back. */
import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useAct } from "#components/form/use-act.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from "#components/ui/menu.tsx";
import { toastUndo } from "#components/ui/toast-queue.ts";
import type { AliasItem } from "#lib/data/alias/list-aliases.ts";
import { deleteAlias, editAlias, restoreAlias } from "./actions.ts";

const AliasDialog = lazy(() => import("./alias-dialog.tsx"));

export type AliasMenuProps = { projectId: string; alias: AliasItem };

export function AliasMenu({ projectId, alias }: AliasMenuProps) {
  const { aliasId, label, names, revision } = alias;
  const [isEditing, setEditing] = useState(false);
  const { act } = useAct();
  const target = { projectId, aliasId };
  const remove = () =>
    act(deleteAlias, { ...target, revision }, (gone) =>
      toastUndo(`“${label}” removed; its names stand for themselves`, () =>
        act(restoreAlias, { ...target, revision: gone.revision }),
      ),
    );
  return (
    <>
      <MenuTrigger>
        <IconButton label={`Change ${label}`} placement="left">
          <Ellipsis aria-hidden="true" />
        </IconButton>
        <Menu aria-label={`Change ${label}`}>
          <MenuItem id="edit" icon={<Pencil aria-hidden="true" />} onAction={() => setEditing(true)}>
            Edit names
          </MenuItem>
          <MenuSeparator />
          <MenuItem id="delete" icon={<Trash2 aria-hidden="true" />} tone="danger" onAction={remove}>
            Remove
          </MenuItem>
        </Menu>
      </MenuTrigger>
      <Suspense fallback={null}>
        {isEditing ? (
          <AliasDialog
            title={`Edit the names of “${label}”`}
            submitLabel="Save"
            doneMessage="Names saved; what says them is compared anew"
            initial={{ label, names: names.join("\n") }}
            revision={revision}
            target={target}
            action={editAlias}
            onClose={() => setEditing(false)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
