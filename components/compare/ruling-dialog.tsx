"use client";

/** An analyst's word on who took from whom, with the reason; what others said before stands below it. */
import { useRouter } from "next/navigation";
import { type SubmitEvent, useState } from "react";
import { currentRevision, currentRow, currentText } from "#components/form/current-values.ts";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useAct } from "#components/form/use-act.ts";
import { useSubmission } from "#components/form/use-submission.ts";
import { Banner } from "#components/ui/banner.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
import { Radio, RadioGroup } from "#components/ui/radio-group.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { toast, toastUndo } from "#components/ui/toast-queue.ts";
import type { Failure } from "#lib/errors.ts";
import { type DirectionWord, directionWords, isSaid, type SaidDirection } from "./direction-words.ts";
import type { RulingControlProps, Said } from "./ruling-control.tsx";
import type { SideNames } from "./side-names.ts";

type RulingDialogProps = RulingControlProps & {
  /** Of which passage alone; null: of the two articles as a whole. */
  passage: { reuseId: string } | null;
  onClose: () => void;
};
type Ruling = { word: DirectionWord; reason: string; revision: number };

const mostReason = 2_000;

/** Whoever ruled meanwhile is shown with their reason; sending again puts this word after theirs. */
function Meanwhile({ failure, names }: { failure: Failure | null; names: SideNames }) {
  const row = currentRow(failure);
  if (row === null) return <FailureBanner failure={failure?.fields?.reason === undefined ? failure : null} />;
  const word = currentText(row, "word");
  return (
    <Banner tone="caution" title="Somebody ruled meanwhile">
      {isSaid(word) ? directionWords(names)[word] : "The ruling was taken back"}. {currentText(row, "reason")}{" "}
      Save again to put yours after it; theirs stays on record.
    </Banner>
  );
}

function History({ history, names }: { history: readonly Said[]; names: SideNames }) {
  if (history.length === 0) return null;
  return (
    <details>
      <summary className="w-fit cursor-pointer rounded-s text-12 text-ink-3 hover:text-ink touch:py-2.5">
        What was said before ({history.length})
      </summary>
      <ol className="mt-2 grid gap-2">
        {history.toReversed().map(({ word, reason, authorName, day, at }) => (
          <li key={at} className="text-12">
            <b className="font-medium">{isSaid(word) ? directionWords(names)[word] : "Taken back"}</b>{" "}
            <span className="text-ink-3">
              <bdi>{authorName}</bdi>, {day}
            </span>
            {reason === "" ? null : (
              <span dir="auto" className="block text-ink-2">
                {reason}
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Sends a ruling, and offers the way back to what stood. */
function useRulings({ projectId, articleAId, articleBId, ruleDirection, onClose }: RulingDialogProps) {
  const router = useRouter();
  const { act } = useAct();
  const key = { projectId, articleAId, articleBId };
  return useSubmission(
    ruleDirection,
    (ruled, sent: Ruling & typeof key & Pick<RulingDialogProps, "passage">) => {
      onClose();
      router.refresh();
      // By the place that was ruled on: the comparison may be made anew meanwhile.
      const place = ruled.ruledPassageId === null ? null : { ruledPassageId: ruled.ruledPassageId };
      // What stood when it was ruled on, which may be another's word that this page had not seen when it was opened.
      const { before, revision } = ruled;
      const undo = () => act(ruleDirection, { ...key, passage: place, ...before, revision });
      toastUndo(sent.word === "none" ? "The ruling was taken back" : "Your ruling stands", undo);
    },
  );
}

type Draft = { word: SaidDirection | null; reason: string };
type FieldsProps = {
  label: string;
  names: SideNames;
  draft: Draft;
  onChange: (draft: Draft) => void;
  error: string | undefined;
};

function Fields({ label, names, draft, onChange, error }: FieldsProps) {
  return (
    <>
      <RadioGroup
        label={label}
        value={draft.word}
        onChange={(value) => onChange({ ...draft, word: isSaid(value) ? value : null })}
      >
        {Object.entries(directionWords(names)).map(([value, words], at) => (
          <Radio key={value} value={value} autoFocus={at === 0}>
            {words}
          </Radio>
        ))}
      </RadioGroup>
      <TextArea
        label="Reason"
        hint="Others read it with your ruling. It stands until somebody rules again."
        rows={3}
        isRequired
        maxLength={mostReason}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        error={error}
      />
    </>
  );
}

/** What stands, to begin from; a ruling that was taken back begins anew. */
function draftOf(stood: Said | undefined): Draft {
  if (stood === undefined || !isSaid(stood.word)) return { word: null, reason: "" };
  return { word: stood.word, reason: stood.reason };
}

export default function RulingDialog(props: RulingDialogProps) {
  const { projectId, articleAId, articleBId, names, passage, history, revision, onClose } = props;
  const stood = draftOf(history.at(-1));
  const [draft, setDraft] = useState(stood);
  const { submit, isPending, failure } = useRulings(props);
  const row = currentRow(failure);
  const send = (ruling: Omit<Ruling, "revision">) =>
    submit({
      ...{ projectId, articleAId, articleBId, passage },
      ...ruling,
      revision: row ? currentRevision(row) : revision,
    });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { word, reason } = draft;
    if (word === null) return;
    if (word === stood.word && reason.trim() === stood.reason) {
      toast("That is what stands already");
      onClose();
    } else send({ word, reason });
  };
  const isEmpty = draft.word === null || draft.reason.trim() === "";
  return (
    <Dialog
      title={passage === null ? "Who took from whom" : "Who took this passage from whom"}
      width="s"
      isOpen
      onOpenChange={onClose}
      footer={
        <FormFooter form="ruling" onCancel={onClose} isPending={isPending} isDisabled={isEmpty}>
          Save the ruling
        </FormFooter>
      }
    >
      <form id="ruling" onSubmit={onSubmit} className="flex flex-col gap-4 pt-1">
        <Meanwhile failure={failure} names={names} />
        <Fields
          label={passage === null ? "Of these two articles" : "Of this passage alone"}
          names={names}
          draft={draft}
          onChange={setDraft}
          error={failure?.fields?.reason}
        />
        {stood.word === null ? null : (
          <Button
            onPress={() => send({ word: "none", reason: "" })}
            isPending={isPending}
            className="self-start"
          >
            Take the ruling back
          </Button>
        )}
        <History history={history} names={names} />
      </form>
    </Dialog>
  );
}
