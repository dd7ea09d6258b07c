"use client";

/** Gives up an import that is not committed, takes back what one proposed, or takes either up again. */
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { toastError, toastUndo } from "#components/ui/toast-queue.ts";
import type { ImportStateWord } from "#lib/data/import/import-view.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import type { Result } from "#lib/errors.ts";

type Act = (raw: unknown) => Promise<Result<{ number: number }>>;

export type DiscardImportProps = {
  keys: ImportKey;
  state: ImportStateWord;
  discardImport: Act;
  resumeImport: Act;
};

function told(act: Act): Act {
  return async (raw) => {
    const result = await act(raw);
    if (!result.ok) toastError("The import stands as it was", result.message);
    return result;
  };
}

export function DiscardImport({ keys, state, discardImport, resumeImport }: DiscardImportProps) {
  const resuming = useSubmission(told(resumeImport), () => undefined);
  const discarding = useSubmission(told(discardImport), ({ number }: { number: number }) => {
    toastUndo(`Import ${number} discarded`, () => {
      void told(resumeImport)({ ...keys, requestKey: crypto.randomUUID() });
    });
  });
  if (state === "discarded" || state === "declined") {
    return (
      <Button isPending={resuming.isPending} onPress={() => resuming.submit(keys)}>
        Take it up again
      </Button>
    );
  }
  if (state !== "planned" && state !== "uploading" && state !== "proposed") return null;
  return (
    <Button variant="ghost" isPending={discarding.isPending} onPress={() => discarding.submit(keys)}>
      {state === "proposed" ? "Take it back" : "Discard"}
    </Button>
  );
}
