"use client";

/** Where bytes came from, as one types it. Empty fields are not known; the time is offered, never filled in. */
import { Button } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { CaptureErrors, TypedCapture } from "./typed-capture.ts";
import { typedInstant } from "./typed-instant.ts";

export type CaptureFieldsProps = {
  typed: TypedCapture;
  errors: CaptureErrors;
  /** The server's, by field; its names begin with `prefix`. */
  messages: Record<string, string>;
  prefix: string;
  /** How the bytes were taken goes without saying of what is pasted. */
  has?: "pasted";
  onChange: (typed: TypedCapture) => void;
};

export function CaptureFields({ typed, errors, messages, prefix, has, onChange }: CaptureFieldsProps) {
  const field = (name: keyof TypedCapture) => ({
    value: typed[name],
    onChange: (value: string) => onChange({ ...typed, [name]: value }),
    error: errors[name] ?? messages[prefix === "" ? name : `${prefix}.${name}`],
  });
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="mb-2 text-12 font-medium text-ink-2">
        {has === "pasted" ? "Where the text came from" : "Where the bytes came from"}
      </legend>
      <TextField label="Taken from" placeholder="https://" maxLength={2_000} {...field("url")} />
      <TextField label="Archive link" placeholder="https://" maxLength={2_000} {...field("archiveUrl")} />
      <div className="flex items-start gap-2">
        <TextField
          label="Retrieved at"
          hint="In UTC: 2031-03-15 07:12"
          maxLength={40}
          className="flex-1"
          {...field("retrievedAt")}
        />
        <Button
          className="mt-5"
          onPress={() => onChange({ ...typed, retrievedAt: typedInstant(new Date().toISOString()) })}
        >
          Now
        </Button>
      </div>
      {has === "pasted" ? null : (
        <TextField label="How" placeholder="saved from the browser" maxLength={100} {...field("method")} />
      )}
    </fieldset>
  );
}
