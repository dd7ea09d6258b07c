"use client";

/** One account out of all, found by typing its name or address. */
import { ComboBox } from "#components/ui/combo-box.tsx";
import { Option } from "#components/ui/option.tsx";

export type Person = { userId: string; name: string; email: string };

export type PersonSelectProps = {
  people: readonly Person[];
  label: string;
  hint?: string;
  error?: string;
  selectedId: string | null;
  onSelect: (userId: string | null) => void;
};

export function PersonSelect({ people, label, hint, error, selectedId, onSelect }: PersonSelectProps) {
  return (
    <ComboBox
      label={label}
      hint={hint}
      error={error}
      isRequired
      defaultSelectedKey={selectedId ?? undefined}
      onSelectionChange={(key) => onSelect(key === null ? null : String(key))}
    >
      {people.map(({ userId, name, email }) => (
        <Option key={userId} id={userId} text={name} detail={email} />
      ))}
    </ComboBox>
  );
}
