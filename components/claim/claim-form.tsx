"use client";

/** The fields of a claim: its words, who owns it, when it is due. */
import type { ReactNode } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
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

export type ClaimFormProps = {
  id: string;
  values: ClaimValues;
  onChange: (values: ClaimValues) => void;
  onSubmit: () => void;
  failure: Failure | null;
  owners: readonly ClaimOwner[];
  /** Above the fields: a conflict. */
  notice?: ReactNode;
  /** Below the fields: what only a new claim has. */
  children?: ReactNode;
};

export function ClaimForm(props: ClaimFormProps) {
  const { id, values, onChange, onSubmit, failure, owners, notice, children } = props;
  const set = (change: Partial<ClaimValues>) => onChange({ ...values, ...change });
  return (
    <form
      id={id}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {notice}
      {failure?.fields === undefined && failure?.code !== "conflict" ? (
        <FailureBanner failure={failure} />
      ) : null}
      <TextArea
        label="Claim"
        hint="One statement that can be true or false, with its figure, place and day."
        value={values.text}
        onChange={(text) => set({ text })}
        isRequired
        maxLength={1_000}
        autoFocus
        error={failure?.fields?.text}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Owner"
          value={values.ownerId}
          onChange={(key) => set({ ownerId: String(key ?? values.ownerId) })}
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
          onChange={(dueOn) => set({ dueOn })}
          error={failure?.fields?.dueOn}
        />
      </div>
      {children}
    </form>
  );
}
