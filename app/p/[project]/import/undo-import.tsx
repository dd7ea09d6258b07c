"use client";

/** Undoes a committed import, or the undo. Both ways are one press, so neither asks first. */
import { Undo2 } from "lucide-react";
import { useSubmission } from "#components/form/use-submission.ts";
import { countOf } from "#components/import/count-of.ts";
import { Button } from "#components/ui/button.tsx";
import type { ButtonSize } from "#components/ui/button-style.ts";
import { toast, toastError, toastUndo } from "#components/ui/toast-queue.ts";
import type { ImportStateWord } from "#lib/data/import/import-view.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import type { UndoneImport } from "#lib/data/import/undo-import.ts";
import type { Result } from "#lib/errors.ts";

type Act = (raw: unknown) => Promise<Result<UndoneImport>>;

export type UndoImportProps = {
  keys: ImportKey;
  number: number;
  state: ImportStateWord;
  size?: ButtonSize;
  undoImport: Act;
  redoImport: Act;
};

/** Sends and says in a message what became of it: there is no form around these buttons to say it in. */
function told(act: Act, onDone: (value: UndoneImport) => void): Act {
  return async (raw) => {
    const result = await act(raw);
    if (result.ok) onDone(result.value);
    else toastError("The import stands as it was", result.message);
    return result;
  };
}

export function UndoImport({ keys, number, state, size, undoImport, redoImport }: UndoImportProps) {
  const redo = told(redoImport, ({ articles }) => toast(`Brought back ${countOf(articles, "article")}`));
  const undo = told(undoImport, ({ articles }) =>
    toastUndo(`Import ${number} undone: ${countOf(articles, "article")} taken out of the library`, () => {
      void redo({ ...keys, requestKey: crypto.randomUUID() });
    }),
  );
  const undoing = useSubmission(undo, () => undefined);
  const redoing = useSubmission(redo, () => undefined);
  if (state === "committed") {
    return (
      <Button size={size} isPending={undoing.isPending} onPress={() => undoing.submit(keys)}>
        <Undo2 aria-hidden="true" className="size-3.5" />
        Undo<span className="sr-only"> import {number}</span>
      </Button>
    );
  }
  if (state !== "undone") return null;
  return (
    <Button size={size} isPending={redoing.isPending} onPress={() => redoing.submit(keys)}>
      Bring back<span className="sr-only"> import {number}</span>
    </Button>
  );
}
