"use client";

/** Whether a commit writes this article. */
import { useOptimistic, useTransition } from "react";
import { useHoldCommit } from "#components/import/plan-work.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { toastError } from "#components/ui/toast-queue.ts";
import type { PlannedEdit } from "#lib/data/import/planned-article-of.ts";
import type { Result } from "#lib/errors.ts";

export type IncludeArticleProps = {
  edit: PlannedEdit;
  isIncluded: boolean;
  includePlannedArticle: (raw: unknown) => Promise<Result<{ revision: number }>>;
};

export function IncludeArticle({ edit, isIncluded, includePlannedArticle }: IncludeArticleProps) {
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(isIncluded);
  useHoldCommit(isPending);
  const change = (wanted: boolean) => {
    startTransition(async () => {
      show(wanted);
      const input = { ...edit, isIncluded: wanted, requestKey: crypto.randomUUID() };
      const result = await includePlannedArticle(input).catch(() => null);
      if (result === null) toastError("Collate did not answer", "Check the connection and tick it again.");
      else if (!result.ok) toastError("The article stands as it was", result.message);
    });
  };
  return (
    <Checkbox isSelected={shown} isDisabled={isPending} onChange={change} className="text-13 text-ink">
      Commit this article
    </Checkbox>
  );
}
