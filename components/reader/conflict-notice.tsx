"use client";

/** An edit met a newer one: both texts, and a way on that loses neither. */
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { Command } from "./command.ts";
import { LONGEST_NOTE } from "./note-panel.tsx";
import { useReaderScope } from "./reader-context.ts";
import type { ReaderItem } from "./reader-item.ts";
import type { Conflict } from "./reader-work.ts";

function noteOf(command: Command): string | null {
  return command.act === "editAnnotation" || command.act === "editEvidence" ? command.note : null;
}

export function ConflictNotice({ item, conflict }: { item: ReaderItem; conflict: Conflict }) {
  const { store, kept } = useReaderScope();
  const { mine, theirs } = conflict;
  const [text, setText] = useState(noteOf(mine) ?? "");
  const resolve = () => {
    kept.keepFields(item.id, null);
    store.dispatch({ type: "resolved", id: item.id });
  };
  const again = () => {
    const { key: _key, ...body } = mine;
    const isEdit = body.act === "editAnnotation" || body.act === "editEvidence";
    if (isEdit) store.do({ ...body, note: text.trim(), revision: theirs.revision });
    else if ("revision" in body) store.do({ ...body, revision: theirs.revision });
    resolve();
  };
  return (
    <section className="reader-conflict mt-2 border-t border-line pt-2" aria-label="Changed meanwhile">
      <p className="text-12 font-medium text-caution">Changed meanwhile. Nothing was overwritten.</p>
      {noteOf(mine) === null ? null : (
        <>
          <p className="mt-2 text-12 font-medium text-ink-2">As it stands now</p>
          <p className="whitespace-pre-line" dir="auto">
            {theirs.note || <span className="text-ink-3 italic">No note</span>}
          </p>
          <TextArea label="Yours" className="mt-2" maxLength={LONGEST_NOTE} value={text} onChange={setText} />
        </>
      )}
      <div className="mt-2 flex flex-wrap justify-end gap-2">
        <Button size="s" variant="ghost" onPress={resolve}>
          Leave it as it stands
        </Button>
        <Button size="s" variant="primary" onPress={again}>
          {noteOf(mine) === null ? "Do it anyway" : "Save yours"}
        </Button>
      </div>
    </section>
  );
}
