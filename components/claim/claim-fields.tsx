"use client";

/** The fields of a claim: its words, who owns it, when it is due. */
import { Option } from "#components/ui/option.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Failure } from "#lib/errors.ts";

export type ClaimValues = {
  text: string;
  ownerId: string;
  /** ISO day, or "" for none. */
  dueOn: string;
};

export type ClaimOwner = { userId: string; name: string };

export type ClaimFieldsProps = {
  values: ClaimValues;
  onChange: (change: Partial<ClaimValues>) => void;
  failure: Failure | null;
  owners: readonly ClaimOwner[];
};

export function ClaimFields({ values, onChange, failure, owners }: ClaimFieldsProps) {
  return (
    <>
      <TextArea
        label="Claim"
        hint="One statement that can be true or false, with its figure, place and day."
        value={values.text}
        onChange={(text) => onChange({ text })}
        isRequired
        maxLength={1_000}
        autoFocus
        error={failure?.fields?.text}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Owner"
          value={values.ownerId}
          onChange={(key) => onChange({ ownerId: String(key ?? values.ownerId) })}
          error={failure?.fields?.ownerId}
        >
          {owners.map((owner) => (
            <Option key={owner.userId} id={owner.userId} text={owner.name} />
          ))}
        </Select>
        <TextField
          label="Due"
          type="date"
          value={values.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
          error={failure?.fields?.dueOn}
        />
      </div>
    </>
  );
}
