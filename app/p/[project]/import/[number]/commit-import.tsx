"use client";

/** Commits the plan that is on the screen. A plan that changed meanwhile is shown anew and has to be looked at again. */
import { useRouter } from "next/navigation";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { countOf } from "#components/import/count-of.ts";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import type { AcceptedImport, CommitInput } from "#lib/data/import/commit-import.ts";
import type { Result } from "#lib/errors.ts";

export type CommitImportProps = {
  keys: CommitInput;
  articles: number;
  /** Where what came of it is shown. */
  resultHref: string;
  commitImport: (raw: unknown) => Promise<Result<AcceptedImport>>;
};

export function CommitImport({ keys, articles, resultHref, commitImport }: CommitImportProps) {
  const router = useRouter();
  const { submit, isPending, failure } = useSubmission(commitImport, (done: AcceptedImport) => {
    toast(`${countOf(done.articles, "article")} being written`);
    router.push(resultHref);
  });
  return (
    <>
      <Button
        variant="primary"
        isDisabled={articles === 0}
        isPending={isPending}
        onPress={() => submit(keys)}
      >
        {isPending ? "Committing" : `Commit ${countOf(articles, "article")}`}
      </Button>
      <FailureBanner failure={failure} className="order-last basis-full" />
    </>
  );
}
