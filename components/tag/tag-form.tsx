"use client";

/** The fields of a tag: name, definition, colour, key. What is typed stays until it is saved or given up. */
import type { ReactNode } from "react";
import { FailureBanner } from "#components/form/failure-banner.tsx";
import { Option } from "#components/ui/option.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Failure } from "#lib/errors.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";
import { HueChoice } from "./hue-choice.tsx";

export type TagValues = { name: string; definition: string; hue: TagHue; key: string | null };

export type TagFormProps = {
  /** Of the form element, for a button that stands outside it. */
  id: string;
  values: TagValues;
  onChange: (values: TagValues) => void;
  onSubmit: () => void;
  failure: Failure | null;
  /** Names of tags by the keys they hold, without the one that is edited. */
  takenKeys: ReadonlyMap<string, string>;
  /** Above the fields: a conflict. */
  children?: ReactNode;
};

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const NO_KEY = "none";

export function TagForm({ id, values, onChange, onSubmit, failure, takenKeys, children }: TagFormProps) {
  const set = (change: Partial<TagValues>) => onChange({ ...values, ...change });
  const disabledKeys = KEYS.filter((key) => takenKeys.has(key));
  return (
    <form
      id={id}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {failure?.fields === undefined && failure?.code !== "conflict" ? (
        <FailureBanner failure={failure} />
      ) : null}
      <TextField
        label="Name"
        value={values.name}
        onChange={(name) => set({ name })}
        isRequired
        maxLength={80}
        autoFocus
        error={failure?.fields?.name}
      />
      <TextArea
        label="Definition"
        hint="When to use it, and when another tag fits better."
        value={values.definition}
        onChange={(definition) => set({ definition })}
        maxLength={4_000}
        error={failure?.fields?.definition}
      />
      <HueChoice value={values.hue} onChange={(hue) => set({ hue })} />
      <Select
        label="Key in the reader"
        value={values.key ?? NO_KEY}
        onChange={(key) => set({ key: key === NO_KEY || key === null ? null : String(key) })}
        disabledKeys={disabledKeys}
        error={failure?.fields?.key}
        className="max-w-60"
      >
        <Option id={NO_KEY} text="No key" />
        {KEYS.map((key) => (
          <Option key={key} id={key} text={key} detail={takenKeys.get(key)} />
        ))}
      </Select>
    </form>
  );
}
