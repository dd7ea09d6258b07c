"use client";

/** Saying where one mark stands: sending it, what was refused, and the way back once it is done. */
import { useRouter } from "next/navigation";
import { runAction, type ServerAction } from "#components/form/run-action.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { toast, toastError, toastQueue } from "#components/ui/toast-queue.ts";
import type { WaitingMark } from "#lib/data/anchor/waiting-mark.ts";
import type { ChosenSpan } from "./chosen-span.ts";

export type PlaceActions = {
  rulePlace: ServerAction<{ reanchoringId: string; revision: number }>;
  undoPlace: ServerAction<{ reanchoringId: string; revision: number }>;
};

type Sent = { projectId: string; reanchoringId: string; revision: number } & (
  | { ruling: "taken"; span: ChosenSpan }
  | { ruling: "kept"; reason: string }
);

/** One message at a time: the list moves faster than messages go. */
let shown: string | null = null;

function useUndo(projectId: string, undoPlace: PlaceActions["undoPlace"]) {
  const router = useRouter();
  return async (reanchoringId: string, revision: number) => {
    const result = await runAction(undoPlace, { projectId, reanchoringId, revision });
    if (!result.ok) toastError(result.message);
    router.refresh();
  };
}

export function usePlacing(
  projectId: string,
  mark: WaitingMark,
  { rulePlace, undoPlace }: PlaceActions,
  onDone: () => void,
) {
  const undo = useUndo(projectId, undoPlace);
  const { reanchoringId, revision, toVersion, fromVersion } = mark;
  const key = { projectId, reanchoringId, revision };
  const { submit, isPending, failure } = useSubmission<Sent, { reanchoringId: string; revision: number }>(
    rulePlace,
    (value, { ruling }) => {
      if (shown !== null) toastQueue.close(shown);
      const said = ruling === "taken" ? `Put on version ${toVersion}` : `Stays on version ${fromVersion}`;
      const run = () => void undo(value.reanchoringId, value.revision);
      shown = toast(said, { action: { label: "Undo", run } });
      onDone();
    },
  );
  return {
    take: ({ startUtf16, endUtf16, exact }: ChosenSpan) =>
      submit({ ...key, ruling: "taken", span: { startUtf16, endUtf16, exact } }),
    keep: (reason: string) => submit({ ...key, ruling: "kept", reason }),
    isPending,
    failure,
  };
}

export type Placing = ReturnType<typeof usePlacing>;
