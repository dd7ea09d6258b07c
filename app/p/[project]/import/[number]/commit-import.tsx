"use client";

import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
/** Commits the plan that is on the screen. A plan that changed meanwhile is shown anew and has to be looked at again. */
import { countOf } from "#components/import/count-of.ts";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import type { CommitInput, CommittedImport } from "#lib/data/import/commit-import.ts";
import type { Result } from "#lib/errors.ts";

export type CommitImportProps = {
  keys: CommitInput;
  articles: number;
  commitImport: (raw: unknown) => Promise<Result<CommittedImport>>;
};

export function CommitImport({ keys, articles, commitImport }: CommitImportProps) {
  const { submit, isPending, failure } = useSubmission(commitImport, (done: CommittedImport) => {
    const made = done.newSources.length === 0 ? "" : `. New sources: ${done.newSources.join(", ")}`;
    toast(`${countOf(done.articles, "article")} committed${made}`);
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
      <FailureBanner failure={failure} className="basis-full" />
    </>
  );
}
