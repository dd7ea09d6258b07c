"use client";

/** The fields of a tag: name, definition, colour, key. What is typed stays until it is saved or given up. */
import { Option } from "#components/ui/option.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Failure } from "#lib/errors.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";
import { HueChoice } from "./hue-choice.tsx";

export type TagValues = { name: string; definition: string; hue: TagHue; key: string | null };

export type TagFieldsProps = {
  values: TagValues;
  onChange: (change: Partial<TagValues>) => void;
  failure: Failure | null;
  /** Names of tags by the keys they hold, without the one that is edited. */
  takenKeys: ReadonlyMap<string, string>;
};

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const NO_KEY = "none";

export function TagFields({ values, onChange, failure, takenKeys }: TagFieldsProps) {
  const disabledKeys = KEYS.filter((key) => takenKeys.has(key));
  return (
    <>
      <TextField
        label="Name"
        value={values.name}
        onChange={(name) => onChange({ name })}
        isRequired
        maxLength={80}
        autoFocus
        error={failure?.fields?.name}
      />
      <TextArea
        label="Definition"
        hint="When to use it, and when another tag fits better."
        value={values.definition}
        onChange={(definition) => onChange({ definition })}
        maxLength={4_000}
        error={failure?.fields?.definition}
      />
      <HueChoice value={values.hue} onChange={(hue) => onChange({ hue })} />
      <Select
        label="Key in the reader"
        value={values.key ?? NO_KEY}
        onChange={(key) => onChange({ key: key === NO_KEY || key === null ? null : String(key) })}
        disabledKeys={disabledKeys}
        error={failure?.fields?.key}
        className="max-w-60"
      >
        <Option id={NO_KEY} text="No key" />
        {KEYS.map((key) => (
          <Option key={key} id={key} text={key} detail={takenKeys.get(key)} />
        ))}
      </Select>
    </>
  );
}
