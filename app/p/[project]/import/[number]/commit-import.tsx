"use client";

/** Commits the plan that is on the screen. A plan that changed meanwhile is shown anew and has to be looked at again. */
import { useRouter } from "next/navigation";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { countOf } from "#components/import/count-of.ts";
import { useIsCommitHeld } from "#components/import/plan-work.ts";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import type { AcceptedImport } from "#lib/data/import/commit-import.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import type { Result } from "#lib/errors.ts";
import { PLAN_GROUP, PLAN_KEYS } from "./plan-keys.ts";

export type CommitImportProps = {
  keys: ImportKey;
  /** Null while files are read or held against the library. */
  planHash: string | null;
  articles: number;
  /** Some article waits for a decision. */
  isBlocked: boolean;
  /** Somebody handed it in: then it has its key. */
  isProposal: boolean;
  /** Where what comes of it is shown. */
  resultHref: string;
  commitImport: (raw: unknown) => Promise<Result<AcceptedImport>>;
};

export function CommitImport(props: CommitImportProps) {
  const { keys, planHash, articles, isBlocked, isProposal, resultHref, commitImport } = props;
  const router = useRouter();
  const { submit, isPending, failure } = useSubmission(commitImport, () => router.push(resultHref));
  const isHeld = useIsCommitHeld();
  const canCommit = planHash !== null && articles > 0 && !isBlocked && !isHeld;
  const commit = () => {
    if (planHash !== null && canCommit) submit({ ...keys, planHash });
  };
  useShortcut({
    keys: PLAN_KEYS.commit,
    label: "Commit the proposal",
    group: PLAN_GROUP,
    when: () => isProposal && canCommit && !isPending,
    run: commit,
  });
  return (
    <>
      <Button
        variant="primary"
        isDisabled={!canCommit}
        isPending={isPending}
        shortcut={isProposal ? PLAN_KEYS.commit : undefined}
        onPress={commit}
      >
        {isPending ? "Committing" : `Commit ${countOf(articles, "article")}`}
      </Button>
      <FailureBanner failure={failure} className="order-last basis-full" />
    </>
  );
}
