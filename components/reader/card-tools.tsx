"use client";

/** What can be done with the selected mark: one's own is edited, shared, deleted; of anybody's a claim can be made. Fetched when a mark is first selected. */
import { useState } from "react";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { AnnotationEditor } from "./annotation-editor.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import { EvidenceEditor } from "./evidence-editor.tsx";
import { useReaderScope } from "./reader-context.ts";
import type { ReaderItem } from "./reader-item.ts";
import type { Conflict } from "./reader-work.ts";

export type CardToolsProps = {
  item: ReaderItem;
  conflict: Conflict | null;
  /** Opens the claim form on the mark's passage. */
  onClaim: (item: ReaderItem) => void;
};

export default function CardTools({ item, conflict, onClaim }: CardToolsProps) {
  const { kept } = useReaderScope();
  // What was typed before a reload opens the editor again.
  const [isEditing, setEditing] = useState(() => item.isMine && kept.fields(item.id) !== null);
  if (conflict !== null) return <ConflictNotice item={item} conflict={conflict} />;
  if (isEditing && item.isMine) {
    const Editor = { item, onClose: () => setEditing(false) };
    return item.kind === "annotation" ? (
      <AnnotationEditor {...Editor} item={item} />
    ) : (
      <EvidenceEditor {...Editor} item={item} />
    );
  }
  return <ToolRow item={item} onEdit={() => setEditing(true)} onClaim={() => onClaim(item)} />;
}

type ToolRowProps = { item: ReaderItem; onEdit: () => void; onClaim: () => void };

function ToolRow({ item, onEdit, onClaim }: ToolRowProps) {
  const { store, remove } = useReaderScope();
  const { id, kind, revision } = item;
  const canEdit = item.isMine && !item.isWithdrawn;
  const share = () => store.do({ act: "share", id, kind, revision });
  const group = "Selected mark";
  useShortcut({ keys: "e", label: "Edit your mark", group, when: () => canEdit, run: onEdit });
  useShortcut({
    keys: "s",
    label: "Share your draft with the project",
    group,
    when: () => canEdit && item.visibility === "draft",
    run: share,
  });
  useShortcut({
    keys: "delete",
    label: "Delete your mark",
    group,
    when: () => canEdit,
    run: () => remove(item),
  });
  return (
    <div className="reader-card-tools">
      {canEdit ? (
        <Button size="s" variant="ghost" shortcut="e" onPress={onEdit}>
          Edit
        </Button>
      ) : null}
      {canEdit && item.visibility === "draft" ? (
        <Button size="s" variant="ghost" shortcut="s" onPress={share}>
          Share
        </Button>
      ) : null}
      {item.kind === "annotation" ? (
        <Button size="s" variant="ghost" shortcut="c" onPress={onClaim}>
          Claim
        </Button>
      ) : null}
      {canEdit ? (
        <Button size="s" variant="ghost" className="ms-auto" onPress={() => remove(item)}>
          Delete
        </Button>
      ) : null}
      {item.isMine && item.isWithdrawn ? (
        <Button
          size="s"
          variant="ghost"
          onPress={() => store.do({ act: "restore", id, kind, revision, item })}
        >
          Restore
        </Button>
      ) : null}
    </div>
  );
}
