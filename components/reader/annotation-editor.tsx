"use client";

/** Edits the note and the tags of one's own annotation in place. The text is kept until the server has it. */
import { X } from "lucide-react";
import { TextArea } from "#components/ui/text-area.tsx";
import { EditorButtons } from "./editor-buttons.tsx";
import { LONGEST_NOTE } from "./note-panel.tsx";
import { useReaderScope } from "./reader-context.ts";
import type { AnnotationItem } from "./reader-item.ts";
import { TagChoice } from "./tag-choice.tsx";
import { useKeptFields } from "./use-kept-fields.ts";

export type AnnotationEditorProps = { item: AnnotationItem; onClose: () => void };

export function AnnotationEditor({ item, onClose }: AnnotationEditorProps) {
  const { store } = useReaderScope();
  const { fields, change, forget } = useKeptFields(item.id, {
    note: item.note,
    tagIds: item.tagIds.join(" "),
    revision: String(item.revision),
  });
  const tagIds = fields.tagIds.split(" ").filter(Boolean);
  const setTagIds = (ids: readonly string[]) => change({ tagIds: ids.join(" ") });
  const save = () => {
    const { id } = item;
    store.do({
      act: "editAnnotation",
      id,
      revision: Number(fields.revision),
      note: fields.note.trim(),
      tagIds,
    });
    onClose();
  };
  return (
    <fieldset className="mt-2 min-w-0 border-t border-line pt-3">
      <legend className="sr-only">Edit your annotation</legend>
      <TextArea
        label="Note"
        autoFocus
        rows={3}
        maxLength={LONGEST_NOTE}
        value={fields.note}
        onChange={(note) => change({ note })}
      />
      <TagsWorn tagIds={tagIds} onRemove={(gone) => setTagIds(tagIds.filter((id) => id !== gone))} />
      <TagChoice label="Add a tag" except={tagIds} onChoose={(id) => setTagIds([...tagIds, id])} />
      <EditorButtons
        onSave={save}
        onCancel={() => {
          forget();
          onClose();
        }}
      />
    </fieldset>
  );
}

function TagsWorn({ tagIds, onRemove }: { tagIds: readonly string[]; onRemove: (id: string) => void }) {
  const { tags } = useReaderScope();
  return (
    <ul className="my-2 flex flex-wrap gap-1.5 empty:hidden" aria-label="Tags">
      {tagIds.map((id) => {
        const tag = tags.find((one) => one.id === id);
        return tag ? (
          <li key={id}>
            <button
              type="button"
              data-hue={tag.hue}
              className="inline-flex h-6 max-w-full items-center gap-1 rounded-s bg-hue-fill ps-2 pe-1 text-12 text-ink"
              onClick={() => onRemove(id)}
            >
              <span className="sr-only">Take off </span>
              <span className="truncate" dir="auto">
                {tag.name}
              </span>
              <X aria-hidden="true" className="size-3 shrink-0" />
            </button>
          </li>
        ) : null;
      })}
    </ul>
  );
}
