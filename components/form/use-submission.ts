"use client";

/**
 * Sending one form to one server action. The request's key is made once per submission and kept while the answer is
 * missing, so that pressing again after a dropped connection writes once. Nothing here clears what was typed.
 */
import { useRef, useState, useTransition } from "react";
import { type Failure, fail, type Result } from "#lib/errors.ts";

type Action<Value> = (raw: unknown) => Promise<Result<Value>>;

export type Submission<Input> = {
  /** Sends; a second call while one is under way does nothing. */
  submit: (input: Input) => void;
  isPending: boolean;
  /** The last answer when it was a refusal; null before the first, while sending, and after success. */
  failure: Failure | null;
};

const unanswered = fail(
  "unavailable",
  "Collate did not answer. Nothing you typed is lost: check the connection and send it again.",
);

/** `onDone` gets the value of a successful answer. */
export function useSubmission<Input extends object, Value>(
  action: Action<Value>,
  onDone: (value: Value, input: Input) => void,
): Submission<Input> {
  const [isPending, startTransition] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  const key = useRef<string | null>(null);
  const send = async (input: Input) => {
    key.current ??= crypto.randomUUID();
    try {
      const result = await action({ ...input, requestKey: key.current });
      key.current = null;
      setFailure(result.ok ? null : result);
      if (result.ok) onDone(result.value, input);
    } catch {
      setFailure(unanswered);
    }
  };
  const submit = (input: Input) => {
    if (isPending) return;
    setFailure(null);
    startTransition(() => send(input));
  };
  return { submit, isPending, failure };
}
