"use client";

/**
 * Sending one form to one server action. The request's key is made once per submission and kept while the answer is
 * missing, so that pressing again after a dropped connection writes once. Nothing here clears what was typed.
 */
import { useRef, useState, useTransition } from "react";
import type { Failure } from "#lib/errors.ts";
import { runAction, type ServerAction } from "./run-action.ts";

export type Submission<Input> = {
  /** Sends; a second call while one is under way does nothing. */
  submit: (input: Input) => void;
  isPending: boolean;
  /** The last answer when it was a refusal; null before the first, while sending, and after success. */
  failure: Failure | null;
};

type Sent = { key: string; input: string };

/** `onDone` gets the value of a successful answer, and what was sent. */
export function useSubmission<Input extends object, Value>(
  action: ServerAction<Value>,
  onDone: (value: Value, input: Input) => void,
): Submission<Input> {
  const [isPending, startTransition] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  const unanswered = useRef<Sent | null>(null);
  const send = async (input: Input) => {
    const text = JSON.stringify(input);
    // What was changed since is another submission: the server would refuse the old key for it.
    if (unanswered.current?.input !== text) unanswered.current = { key: crypto.randomUUID(), input: text };
    const result = await runAction(action, input, unanswered.current.key);
    if (result.ok || result.code !== "unavailable") unanswered.current = null;
    setFailure(result.ok ? null : result);
    if (result.ok) onDone(result.value, input);
  };
  const submit = (input: Input) => {
    if (isPending) return;
    setFailure(null);
    startTransition(() => send(input));
  };
  return { submit, isPending, failure };
}
