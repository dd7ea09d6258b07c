"use client";

/** One of the three roles. */
import { Option } from "#components/ui/option.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Role } from "#lib/policy/policy.ts";
import { roles, roleWord } from "#lib/policy/role-word.ts";

export type RoleSelectProps = {
  /** Visible, or else only read out. */
  label: { visible: string } | { spoken: string };
  role: Role;
  isDisabled?: boolean;
  onChange: (role: Role) => void;
  className?: string;
};

export function RoleSelect({ label, role, isDisabled, onChange, className }: RoleSelectProps) {
  const names = "visible" in label ? { label: label.visible } : { "aria-label": label.spoken };
  return (
    <Select
      {...names}
      value={role}
      isDisabled={isDisabled}
      className={className}
      onChange={(key) => {
        const chosen = roles.find((known) => known === key);
        if (chosen !== undefined && chosen !== role) onChange(chosen);
      }}
    >
      {roles.map((known) => (
        <Option key={known} id={known} text={roleWord(known)} />
      ))}
    </Select>
  );
}
