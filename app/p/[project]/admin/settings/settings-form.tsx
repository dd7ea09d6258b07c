"use client";

/** The project's settings. When someone changed them meanwhile, both are shown and nothing typed is lost. */
import { type FormEvent, useState } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { useSubmission } from "#components/form/use-submission.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast-queue.ts";
import { nameMaxLength } from "#lib/data/account/name-length.ts";
import type { ProjectSettings } from "#lib/data/project/change-settings.ts";
import { changeSettings } from "../actions.ts";

export type SettingsFormProps = { projectId: string; settings: ProjectSettings };

function CurrentSettings({ name, analystsMayCommit }: ProjectSettings) {
  return (
    <p className="text-12 text-ink-2">
      As they stand now: <strong dir="auto">{name}</strong>; analysts {analystsMayCommit ? "may" : "may not"}{" "}
      commit imports. Saving again replaces this by what is below.
    </p>
  );
}

function CommitCheckbox(props: { isSelected: boolean; onChange: (isSelected: boolean) => void }) {
  return (
    <Checkbox {...props}>
      Analysts may commit imports
      <span className="block text-12 text-ink-3">
        Otherwise they propose files, and an admin commits. Undoing an import is an admin’s in any case.
      </span>
    </Checkbox>
  );
}

export function SettingsForm({ projectId, settings }: SettingsFormProps) {
  // Only what was touched: the rest follows the settings as they come to stand meanwhile.
  const [touched, setTouched] = useState<Partial<ProjectSettings>>({});
  const typed = { ...settings, ...touched };
  const { submit, isPending, failure } = useSubmission(changeSettings, () => {
    setTouched({});
    toast("Settings saved");
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    // After a conflict the page shows the settings anew: saving again is then made on what was seen.
    submit({ projectId, seen: settings, next: typed });
  };
  const problem = failure?.fields?.["next.name"];
  return (
    <form onSubmit={send} className="flex max-w-120 flex-col gap-5">
      {problem === undefined ? <FailureBanner failure={failure} /> : null}
      {failure?.code === "conflict" ? <CurrentSettings {...settings} /> : null}
      <TextField
        label="Name"
        value={typed.name}
        onChange={(name) => setTouched({ ...touched, name })}
        maxLength={nameMaxLength}
        isRequired
        error={problem}
      />
      <CommitCheckbox
        isSelected={typed.analystsMayCommit}
        onChange={(analystsMayCommit) => setTouched({ ...touched, analystsMayCommit })}
      />
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        {isPending ? "Saving…" : "Save"}
      </Button>
    </form>
  );
}
