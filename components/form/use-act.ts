"use client";

/**
 * One press, one server action, for what has no form: share, delete, undo, move. The page shows the outcome anew; a
 * refusal is said in a message.
 */
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { toastError } from "#components/ui/toast-queue.ts";
import type { Failure } from "#lib/errors.ts";
import { runAction, type ServerAction } from "./run-action.ts";

export type Act = {
  /**
   * `onDone` gets the value of a success; `tellStale` says of a conflict what both said. A second press while one is under
   * way does nothing.
   */
  act: <Value>(
    action: ServerAction<Value>,
    input: object,
    onDone?: (value: Value) => void,
    tellStale?: (failure: Failure) => string | null,
  ) => void;
  isPending: boolean;
};

/** A press carries no text, so nothing is lost and there is nothing to compare. */
const staleHint = "The page now shows how it stands. Press again if that still fits.";

export function useAct(): Act {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const run = async <Value>(
    action: ServerAction<Value>,
    input: object,
    onDone?: (value: Value) => void,
    tellStale?: (failure: Failure) => string | null,
  ): Promise<void> => {
    const result = await runAction(action, input);
    if (result.ok) onDone?.(result.value);
    else if (result.code === "conflict")
      toastError("It was changed meanwhile.", tellStale?.(result) ?? staleHint);
    else toastError(result.message);
    router.refresh();
  };
  const act: Act["act"] = (action, input, onDone, tellStale) => {
    if (!isPending) startTransition(() => run(action, input, onDone, tellStale));
  };
  return { act, isPending };
}
