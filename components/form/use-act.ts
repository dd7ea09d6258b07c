"use client";

/**
 * One press, one server action, for what has no form: share, delete, undo, move. The page shows the outcome anew; a
 * refusal is said in a message.
 */
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { toastError } from "#components/ui/toast-queue.ts";
import type { Result } from "#lib/errors.ts";

type Action<Value> = (raw: unknown) => Promise<Result<Value>>;

export type Act = {
  /** `onDone` gets the value of a success. A second press while one is under way does nothing. */
  act: <Value>(action: Action<Value>, input: object, onDone?: (value: Value) => void) => void;
  isPending: boolean;
};

export function useAct(): Act {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const run = async <Value>(action: Action<Value>, input: object, onDone?: (value: Value) => void) => {
    try {
      const result = await action({ ...input, requestKey: crypto.randomUUID() });
      if (result.ok) onDone?.(result.value);
      else toastError(result.message);
      router.refresh();
    } catch {
      toastError("Collate did not answer.", "Check the connection, then look whether it was done.");
    }
  };
  const act: Act["act"] = (action, input, onDone) => {
    if (!isPending) startTransition(() => run(action, input, onDone));
  };
  return { act, isPending };
}
