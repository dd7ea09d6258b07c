"use client";

/** Takes a member out of the project, with the way back. */
import { UserMinus } from "lucide-react";
import { useTransition } from "react";
import { runAction } from "#components/form/run-action.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { toastError, toastUndo } from "#components/ui/toast-queue.ts";
import { removeMember, restoreMember } from "./actions.ts";

export type RemoveMemberProps = { projectId: string; userId: string; name: string };

export function RemoveMember({ projectId, userId, name }: RemoveMemberProps) {
  const [isPending, startTransition] = useTransition();
  const restore = async () => {
    const result = await runAction(restoreMember, { projectId, userId });
    if (!result.ok) toastError(`${name} was not brought back`, result.message);
  };
  const remove = () => {
    if (isPending) return;
    startTransition(async () => {
      const result = await runAction(removeMember, { projectId, userId });
      if (result.ok) toastUndo(`${name} is no longer a member`, restore);
      else toastError(`${name} was not removed`, result.message);
    });
  };
  return (
    <IconButton label={`Remove ${name}`} onPress={remove}>
      <UserMinus aria-hidden="true" />
    </IconButton>
  );
}
