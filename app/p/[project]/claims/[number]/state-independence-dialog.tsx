"use client";

/** States that what two articles say for a claim is independent, with the reason. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormDialog } from "#components/form/form-dialog.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Option } from "#components/ui/option.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { stateIndependence } from "../../independence-actions.ts";

export type StateIndependenceDialogProps = {
  projectId: string;
  claimId: string;
  articles: readonly { articleId: string; title: string }[];
  onClose: () => void;
};

type ArticleSelectProps = {
  label: string;
  articles: StateIndependenceDialogProps["articles"];
  value: string | null;
  onChange: (articleId: string) => void;
};

function ArticleSelect({ label, articles, value, onChange }: ArticleSelectProps) {
  return (
    <Select
      label={label}
      isRequired
      placeholder="Choose an article"
      value={value}
      onChange={(key) => onChange(String(key))}
    >
      {articles.map(({ articleId, title }) => (
        <Option key={articleId} id={articleId} text={title} />
      ))}
    </Select>
  );
}

export function StateIndependenceDialog(props: StateIndependenceDialogProps) {
  const { projectId, claimId, articles, onClose } = props;
  const router = useRouter();
  const [first, setFirst] = useState<string | null>(null);
  const [second, setSecond] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const { submit, isPending, failure } = useSubmission(stateIndependence, () => {
    router.refresh();
    toast("Independence stated");
    onClose();
  });
  const send = () => {
    if (first !== null && second !== null)
      submit({ projectId, claimId, articleAId: first, articleBId: second, reason });
  };
  return (
    <FormDialog
      title="State that two are independent"
      submitLabel="State it"
      isTyped={reason !== "" || first !== null || second !== null}
      isPending={isPending}
      failure={failure}
      onSubmit={send}
      onClose={onClose}
    >
      <ArticleSelect label="What this one says" articles={articles} value={first} onChange={setFirst} />
      <ArticleSelect
        label="is independent of this one"
        articles={articles.filter(({ articleId }) => articleId !== first)}
        value={second === first ? null : second}
        onChange={setSecond}
      />
      <TextArea
        label="Because"
        hint="How each came to know it. Others read your reason with the statement."
        isRequired
        rows={3}
        maxLength={2_000}
        value={reason}
        onChange={setReason}
        error={failure?.fields?.reason}
      />
    </FormDialog>
  );
}
