"use client";

/** Ends one other session of one's own. Signing in there again is the way back. */
import { useTransition } from "react";
import { runAction } from "#components/form/run-action.ts";
import { Button } from "#components/ui/button.tsx";
import { toast, toastError } from "#components/ui/toast-queue.ts";
import { endSession } from "./actions.ts";

export function EndSession({ sessionId, words }: { sessionId: string; words: string }) {
  const [isPending, startTransition] = useTransition();
  const end = () =>
    startTransition(async () => {
      const result = await runAction(endSession, { sessionId });
      if (result.ok) toast("Session ended", { detail: words });
      else toastError("The session was not ended", result.message);
    });
  return (
    <Button size="s" aria-label={`End the session of ${words}`} isPending={isPending} onPress={end}>
      End
    </Button>
  );
}
