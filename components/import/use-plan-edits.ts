"use client";

/**
 * The changes a person makes by hand to how a file becomes articles: shown at once, sent a moment after the last one, so
 * that a key held down is one change for the server, and taken back step by step.
 */
import { useEffect, useEffectEvent, useReducer } from "react";
import { runAction, type ServerAction } from "#components/form/run-action.ts";
import { toastError } from "#components/ui/toast-queue.ts";
import type { PlanEdits } from "#lib/ingest/plan-edits.ts";
import { editReducer, hasToSend, isSameEdits, type KeptEdits, openQueue } from "./edit-queue.ts";
import { useHoldCommit } from "./plan-work.ts";

export type EditedFile = { projectId: string; fileId: string; kept: KeptEdits };

export type EditPlanAction = ServerAction<{ revision: number; articles: number }>;

export type PlanEditing = {
  /** As they will stand once everything is sent. */
  wanted: PlanEdits;
  /** The page does not show yet what is wanted. */
  isWaiting: boolean;
  canUndo: boolean;
  change: (edits: PlanEdits) => void;
  undo: () => void;
};

const sendAfterMs = 350;

export function usePlanEdits({ projectId, fileId, kept }: EditedFile, editPlan: EditPlanAction): PlanEditing {
  const [queue, dispatch] = useReducer(editReducer, kept, openQueue);
  const served = useEffectEvent(() => dispatch({ type: "served", kept }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision tells a page drawn anew from the same one
  useEffect(() => served(), [kept.revision]);
  const send = useEffectEvent(async () => {
    const { revision } = queue.kept;
    dispatch({ type: "sent" });
    const result = await runAction(editPlan, { projectId, fileId, revision, edits: queue.wanted });
    if (result.ok) return dispatch({ type: "answered", revision: result.value.revision });
    dispatch({ type: "refused" });
    toastError("The plan stands as it was", result.message);
  });
  const isDue = hasToSend(queue);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change begins the wait anew
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => void send(), sendAfterMs);
    return () => clearTimeout(timer);
  }, [isDue, queue.wanted]);
  useLeaving(isDue, () => void send());
  const isWaiting = queue.sending !== null || isDue || !isSameEdits(queue.wanted, kept.edits);
  useHoldCommit(isWaiting);
  return {
    wanted: queue.wanted,
    isWaiting,
    canUndo: queue.past.length > 0,
    change: (edits) => dispatch({ type: "changed", edits }),
    undo: () => dispatch({ type: "undone" }),
  };
}

/** Sends at once what still waits when another file is opened, and asks before the page itself is left. */
function useLeaving(isDue: boolean, send: () => void): void {
  const sendNow = useEffectEvent(() => {
    if (isDue) send();
  });
  useEffect(() => () => sendNow(), []);
  useEffect(() => {
    if (!isDue) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDue]);
}
