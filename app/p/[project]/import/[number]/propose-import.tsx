"use client";

/** Hands an import in for an admin to commit. */
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { countOf } from "#components/import/count-of.ts";
import { useIsCommitHeld } from "#components/import/plan-work.ts";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import type { Result } from "#lib/errors.ts";

export type ProposeImportProps = {
  keys: ImportKey;
  articles: number;
  /** All files are read and held against the library. */
  isReady: boolean;
  proposeImport: (raw: unknown) => Promise<Result<{ number: number }>>;
};

export function ProposeImport({ keys, articles, isReady, proposeImport }: ProposeImportProps) {
  const { submit, isPending, failure } = useSubmission(proposeImport, ({ number }: { number: number }) =>
    toast(`Import ${number} is handed in`, { detail: "An admin commits or declines it." }),
  );
  const isHeld = useIsCommitHeld();
  return (
    <>
      <Button
        variant="primary"
        isDisabled={articles === 0 || !isReady || isHeld}
        isPending={isPending}
        onPress={() => submit(keys)}
      >
        Propose {countOf(articles, "article")}
      </Button>
      <FailureBanner failure={failure} className="order-last basis-full" />
    </>
  );
}
