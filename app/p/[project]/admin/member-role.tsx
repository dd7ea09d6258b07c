"use client";

/** A member's role, changed by choosing another; undo is choosing back. */
import { useOptimistic, useTransition } from "react";
import { runAction } from "#components/form/run-action.ts";
import { toastError, toastUndo } from "#components/ui/toast-queue.ts";
import type { Role } from "#lib/policy/policy.ts";
import { roleWord } from "#lib/policy/role-word.ts";
import { changeRole } from "./actions.ts";
import { RoleSelect } from "./role-select.tsx";

export type MemberRoleProps = { projectId: string; userId: string; name: string; role: Role };

async function change({ projectId, userId, name }: MemberRoleProps, from: Role, to: Role): Promise<boolean> {
  const result = await runAction(changeRole, { projectId, userId, from, to });
  if (!result.ok) toastError(`The role of ${name} was not changed`, result.message);
  return result.ok;
}

export function MemberRole(props: MemberRoleProps) {
  const { name, role } = props;
  const [isPending, startTransition] = useTransition();
  const [shown, setShown] = useOptimistic(role);
  const choose = (to: Role) =>
    startTransition(async () => {
      setShown(to);
      if (!(await change(props, role, to))) return;
      toastUndo(`${name} is ${roleWord(to).toLowerCase()} now`, () => void change(props, to, role));
    });
  return (
    <RoleSelect
      label={{ spoken: `Role of ${name}` }}
      role={shown}
      isDisabled={isPending}
      onChange={choose}
      className="w-32"
    />
  );
}
