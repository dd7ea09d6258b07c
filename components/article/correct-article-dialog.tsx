"use client";

/**
 * Corrects an article's title, date, source or primary source, with a reason that is kept. Load it lazily. A refused or stale correction
 * stays open with everything typed.
 */
import { useRouter } from "next/navigation";
import { type SubmitEvent, useId, useState } from "react";
import { ConflictNotice } from "#components/form/conflict-notice.tsx";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { typedCorrections } from "#components/import/typed-corrections.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import type { Result } from "#lib/errors.ts";
import { type CorrectableHead, headFields } from "./correctable-head.ts";
import { HeadFields } from "./head-fields.tsx";
import { conflictFields, readStandingHead, type StandingHead } from "./standing-head.ts";

export type CorrectArticleDialogProps = {
  head: CorrectableHead;
  /** The date as the text states it. */
  stated: string | null;
  /** The project's sources (listSourceChoices). */
  sources: readonly SourceOption[];
  /** The server action of app/p/[project]/article-actions.ts. */
  correctArticle: (raw: unknown) => Promise<Result<{ revision: number }>>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** What is typed, what it means, and the sending of it. */
function useCorrection(props: CorrectArticleDialogProps) {
  const { head, sources, correctArticle, onOpenChange } = props;
  const router = useRouter();
  const [before, setBefore] = useState(() => headFields(head, sources));
  const [revision, setRevision] = useState(head.revision);
  const [typed, setTyped] = useState(before);
  const [reason, setReason] = useState("");
  const close = () => {
    onOpenChange(false);
    router.refresh();
  };
  const { submit, isPending, failure } = useSubmission(correctArticle, () => {
    toast("Corrected. What stood before is kept in the article’s history.");
    close();
  });
  const wanted = typedCorrections(typed, before, sources);
  const isChanged = wanted !== null && Object.keys(wanted).length > 0;
  const send = (onRevision: number) => {
    const { projectId, articleId } = head;
    if (isChanged) submit({ projectId, articleId, revision: onRevision, reason, ...wanted });
  };
  const goOnFrom = ({ revision: now, ...fields }: StandingHead) => {
    setBefore(fields);
    setTyped(fields);
    setRevision(now);
  };
  const fields = { before, typed, setTyped, reason, setReason };
  return { ...fields, revision, goOnFrom, wanted, isChanged, send, isPending, failure, close };
}

export default function CorrectArticleDialog(props: CorrectArticleDialogProps) {
  const { stated, sources, isOpen, onOpenChange } = props;
  const form = useCorrection(props);
  const { typed, failure, isPending } = form;
  const formId = useId();
  const standing = readStandingHead(failure);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    form.send(form.revision);
  };
  const footer = (
    <>
      <Button onPress={() => onOpenChange(false)}>Cancel</Button>
      <Button
        type="submit"
        form={formId}
        variant="primary"
        isPending={isPending}
        isDisabled={!form.isChanged}
      >
        Save the correction
      </Button>
    </>
  );
  return (
    <Dialog
      title="Correct this article"
      // A click beside the dialog must not lose what was typed.
      isDismissable={!form.isChanged && form.reason === ""}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={footer}
    >
      <form id={formId} onSubmit={onSubmit} className="flex flex-col gap-4">
        {standing === null ? (
          <FailureBanner failure={failure} />
        ) : (
          <ConflictNotice
            what="This article"
            isPending={isPending}
            fields={conflictFields(form.before, typed, standing)}
            onTakeNow={() => form.goOnFrom(standing)}
            onKeepMine={() => form.send(standing.revision)}
          />
        )}
        <HeadFields
          typed={typed}
          onChange={(part) => form.setTyped((now) => ({ ...now, ...part }))}
          sources={sources}
          stated={stated}
          messages={failure?.fields ?? {}}
        />
        <TextArea
          label="Why"
          hint="Kept with what stood before, for everyone of the project."
          rows={2}
          value={form.reason}
          onChange={form.setReason}
          maxLength={1_000}
          isRequired
          error={failure?.fields?.reason}
        />
      </form>
    </Dialog>
  );
}
