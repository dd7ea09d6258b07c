"use client";

/** What admins do with the codebook: one place for its dialogs, which the rows' menus and the head's button open. */
import { Plus } from "lucide-react";
import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from "react";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { type CodebookEntry, placeOf, possibleParents } from "#components/tag/codebook-tag.ts";
import { type TagAct, TagMenu } from "#components/tag/tag-menu.tsx";
import { Button } from "#components/ui/button.tsx";
import { TAG_HUES } from "#lib/text/tag-hue.ts";
import { createTag, editTag } from "./actions.ts";
import { useTagActs } from "./use-tag-acts.ts";

const TagDialog = lazy(() =>
  import("#components/tag/tag-dialog.tsx").then((m) => ({ default: m.TagDialog })),
);
const MoveDialog = lazy(() =>
  import("#components/tag/move-dialog.tsx").then((m) => ({ default: m.MoveDialog })),
);

type Opened =
  | { kind: "new"; parent: CodebookEntry | null }
  | { kind: "edit"; tag: CodebookEntry }
  | { kind: "move"; tag: CodebookEntry };

type Editor = {
  entries: readonly CodebookEntry[];
  levels: number;
  openNew: () => void;
  actOn: (tag: CodebookEntry, act: TagAct) => void;
};

const EditorContext = createContext<Editor | null>(null);

type Props = { projectId: string; entries: readonly CodebookEntry[]; levels: number; children: ReactNode };

/** The hue that fewest tags wear. */
function rarestHue(entries: readonly CodebookEntry[]) {
  const worn = (hue: string) => entries.filter((entry) => entry.hue === hue).length;
  return TAG_HUES.toSorted((a, b) => worn(a) - worn(b))[0] ?? "amber";
}

function keysOf(entries: readonly CodebookEntry[], except: CodebookEntry | null): Map<string, string> {
  const others = entries.filter((entry) => entry.tagId !== except?.tagId);
  return new Map(others.flatMap(({ key, name }) => (key === null ? [] : [[key, name]])));
}

function OpenedDialog({ opened, projectId, entries, levels, onClose, onMove }: DialogProps) {
  if (opened.kind === "move") {
    const parents = possibleParents(entries, opened.tag, levels);
    const move = (parentId: string | null) => onMove(opened.tag, parentId);
    return <MoveDialog tag={opened.tag} parents={parents} onMove={move} onClose={onClose} />;
  }
  if (opened.kind === "edit") {
    const { tagId, revision, name, definition, hue, key } = opened.tag;
    return (
      <TagDialog
        title={`Edit “${name}”`}
        submitLabel="Save"
        doneMessage="Tag saved"
        initial={{ name, definition, hue, key }}
        revision={revision}
        takenKeys={keysOf(entries, opened.tag)}
        target={{ projectId, tagId }}
        action={editTag}
        onClose={onClose}
      />
    );
  }
  const { parent } = opened;
  return (
    <TagDialog
      title={parent ? `New tag under “${parent.name}”` : "New tag"}
      submitLabel="Add tag"
      doneMessage="Tag added"
      initial={{ name: "", definition: "", hue: parent?.hue ?? rarestHue(entries), key: null }}
      revision={null}
      takenKeys={keysOf(entries, null)}
      target={{ projectId, parentId: parent?.tagId ?? null }}
      action={createTag}
      onClose={onClose}
    />
  );
}

type DialogProps = Omit<Props, "children"> & {
  opened: Opened;
  onClose: () => void;
  onMove: (tag: CodebookEntry, parentId: string | null) => void;
};

export function CodebookEditor({ projectId, entries, levels, children }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const acts = useTagActs(projectId, entries);
  const actOn = (tag: CodebookEntry, act: TagAct) => {
    if (act === "edit" || act === "move") setOpened({ kind: act, tag });
    else if (act === "add") setOpened({ kind: "new", parent: tag });
    else if (act === "delete") acts.remove(tag);
    else acts.step(tag, act === "up" ? -1 : 1);
  };
  const openNew = () => setOpened({ kind: "new", parent: null });
  return (
    <EditorContext value={{ entries, levels, openNew, actOn }}>
      {children}
      <Suspense fallback={null}>
        {opened ? (
          <OpenedDialog
            opened={opened}
            projectId={projectId}
            entries={entries}
            levels={levels}
            onClose={() => setOpened(null)}
            onMove={acts.moveUnder}
          />
        ) : null}
      </Suspense>
    </EditorContext>
  );
}

/** The head's button. Draws nothing outside an editor. */
export function NewTagButton() {
  const editor = useContext(EditorContext);
  useShortcut({
    keys: "n",
    label: "New tag",
    group: "Codebook",
    when: () => editor !== null,
    run: () => editor?.openNew(),
  });
  if (editor === null) return null;
  return (
    <Button variant="primary" onPress={editor.openNew}>
      <Plus aria-hidden="true" className="size-4" />
      New tag
    </Button>
  );
}

/** The menu of one row. Draws nothing outside an editor. */
export function TagControls({ tag }: { tag: CodebookEntry }) {
  const editor = useContext(EditorContext);
  if (editor === null) return null;
  const { index, count } = placeOf(editor.entries, tag);
  const disabled: TagAct[] = [];
  if (index === 0) disabled.push("up");
  if (index === count - 1) disabled.push("down");
  if (tag.depth + 1 >= editor.levels) disabled.push("add");
  return <TagMenu tagName={tag.name} disabled={disabled} onAct={(act) => editor.actOn(tag, act)} />;
}
