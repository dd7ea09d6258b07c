"use client";

/** Declining a proposal with one press: done at once, taken back from the message about it, and given a reason when one likes. */
import { useRouter } from "next/navigation";
import { runAction } from "#components/form/run-action.ts";
import { useAct } from "#components/form/use-act.ts";
import { toast, toastError } from "#components/ui/toast-queue.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import type { Result } from "#lib/errors.ts";

export type AnswerAction = (raw: unknown) => Promise<Result<{ number: number }>>;

export type DeclineActions = { declineImport: AnswerAction; restoreProposal: AnswerAction };

/** `reasonHref`: where the reason is written; null where that is the page one is on. */
export function useDecline({ declineImport, restoreProposal }: DeclineActions) {
  const router = useRouter();
  const { act, isPending } = useAct();
  const takeBack = async (keys: ImportKey) => {
    const result = await runAction(restoreProposal, keys);
    if (!result.ok) toastError("It stays declined", result.message);
  };
  const decline = (keys: ImportKey, reasonHref: string | null) =>
    act(declineImport, keys, ({ number }) =>
      toast(`Import ${number} declined`, {
        detail: reasonHref === null ? "Say why below, if you like." : undefined,
        action: { label: "Undo", run: () => void takeBack(keys) },
        more: reasonHref === null ? undefined : { label: "Say why", run: () => router.push(reasonHref) },
      }),
    );
  return { decline, isPending };
}
