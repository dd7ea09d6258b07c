"use client";

/** A text that is pasted, with where it came from. What is typed stays when the answer does not come. */
import { type SubmitEvent, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormFooter } from "#components/ui/form-footer.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { StartedImport } from "#lib/data/import/start-import.ts";
import type { Result } from "#lib/errors.ts";
import { CaptureFields } from "./capture-fields.tsx";
import { captureErrors, captureFacts, NOTHING_TYPED } from "./typed-capture.ts";

export type PasteTextAction = (raw: unknown) => Promise<Result<{ fileId: string }>>;

export type PasteDialogProps = {
  projectId: string;
  /** The text that was dropped, or empty. */
  text: string;
  /** The import it goes into, begun when there is none. */
  begin: () => Promise<Result<StartedImport>>;
  pasteText: PasteTextAction;
  onPasted: (into: StartedImport) => void;
  onClose: () => void;
};

/** An action takes a megabyte; a longer text is a file. */
const mostBytes = 900_000;

const nothing = { url: null, archiveUrl: null, retrievedAt: null, method: null };

function textError(text: string): string | undefined {
  if (new TextEncoder().encode(text).byteLength <= mostBytes) return undefined;
  return "This is longer than can be pasted. Save it as a file and drop it here.";
}

/** Begins the import if need be, and pastes into it. */
function usePaste({ projectId, begin, pasteText, onPasted }: PasteDialogProps) {
  const paste = async (raw: unknown): Promise<Result<StartedImport>> => {
    const into = await begin();
    if (!into.ok) return into;
    const pasted = await pasteText({ ...(raw as object), projectId, importId: into.value.importId });
    return pasted.ok ? into : pasted;
  };
  return useSubmission(paste, onPasted);
}

export default function PasteDialog(props: PasteDialogProps) {
  const [text, setText] = useState(props.text);
  const [title, setTitle] = useState("");
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const { submit, isPending, failure } = usePaste(props);
  const errors = captureErrors(typed);
  const tooLong = textError(text);
  const canSend = text.trim() !== "" && tooLong === undefined && Object.keys(errors).length === 0;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!canSend) return;
    const { url, archiveUrl, retrievedAt } = captureFacts(typed, nothing);
    submit({ text, url, archiveUrl, retrievedAt, ...(title.trim() === "" ? {} : { title: title.trim() }) });
  };
  const fields = failure?.fields ?? {};
  return (
    <Dialog
      title="Paste a text"
      width="l"
      isOpen
      onOpenChange={props.onClose}
      footer={
        <FormFooter form="paste" onCancel={props.onClose} isPending={isPending} isDisabled={!canSend}>
          Look at the plan
        </FormFooter>
      }
    >
      <form id="paste" onSubmit={onSubmit} className="flex flex-col gap-3 pt-1">
        <FailureBanner failure={failure} />
        <TextArea
          label="Text"
          rows={10}
          autoFocus
          isRequired
          value={text}
          onChange={setText}
          error={tooLong ?? fields.text}
        />
        <TextField
          label="Title"
          hint="Empty: as it stands in the text."
          value={title}
          onChange={setTitle}
          maxLength={500}
          error={fields.title}
        />
        <CaptureFields
          typed={typed}
          errors={errors}
          messages={fields}
          prefix=""
          has="pasted"
          onChange={setTyped}
        />
      </form>
    </Dialog>
  );
}
