"use client";

/** What an admin can do with one source. Deleting offers the way back. */
import { Ellipsis, Pencil, Scale, Trash2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useAct } from "#components/form/use-act.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from "#components/ui/menu.tsx";
import { toastUndo } from "#components/ui/toast-queue.ts";
import type { SourceItem } from "#lib/data/source/list-sources.ts";
import { deleteSource, editSource, gradeSource, restoreSource } from "./actions.ts";

const SourceDialog = lazy(() => import("./source-dialog.tsx"));
const GradeDialog = lazy(() => import("./grade-dialog.tsx"));

export type SourceMenuProps = { projectId: string; source: SourceItem };

type Opened = "grade" | "edit" | null;

function OpenedDialog({
  projectId,
  source,
  opened,
  onClose,
}: SourceMenuProps & { opened: Opened; onClose: () => void }) {
  const { sourceId, revision, name, aliases, note } = source;
  const target = { projectId, sourceId };
  if (opened === "grade") {
    return (
      <GradeDialog
        name={name}
        letter={source.gradings[0]?.letter ?? null}
        revision={revision}
        target={target}
        action={gradeSource}
        onClose={onClose}
      />
    );
  }
  if (opened === null) return null;
  return (
    <SourceDialog
      title={`Edit “${name}”`}
      submitLabel="Save"
      doneMessage="Source saved"
      initial={{ name, aliases: aliases.join("\n"), note }}
      revision={revision}
      target={target}
      action={editSource}
      onClose={onClose}
    />
  );
}

export function SourceMenu({ projectId, source }: SourceMenuProps) {
  const [opened, setOpened] = useState<Opened>(null);
  const { act } = useAct();
  const remove = () => {
    const key = { projectId, sourceId: source.sourceId };
    act(deleteSource, { ...key, revision: source.revision }, ({ revision }) =>
      toastUndo(`“${source.name}” deleted`, () => act(restoreSource, { ...key, revision })),
    );
  };
  const isUsed = source.published + source.reposted > 0;
  return (
    <>
      <MenuTrigger>
        <IconButton label={`Change ${source.name}`} placement="left">
          <Ellipsis aria-hidden="true" />
        </IconButton>
        <Menu aria-label={`Change ${source.name}`} disabledKeys={isUsed ? ["delete"] : []}>
          <MenuItem id="grade" icon={<Scale aria-hidden="true" />} onAction={() => setOpened("grade")}>
            Give a letter
          </MenuItem>
          <MenuItem id="edit" icon={<Pencil aria-hidden="true" />} onAction={() => setOpened("edit")}>
            Edit names and note
          </MenuItem>
          <MenuSeparator />
          <MenuItem id="delete" icon={<Trash2 aria-hidden="true" />} tone="danger" onAction={remove}>
            {isUsed ? "Delete (in use)" : "Delete"}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      <Suspense fallback={null}>
        <OpenedDialog projectId={projectId} source={source} opened={opened} onClose={() => setOpened(null)} />
      </Suspense>
    </>
  );
}
