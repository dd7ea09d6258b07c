"use client";

/** An admin's no to a proposal, with one key. The reason is written on the page that then stands here. */
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import { type DeclineActions, useDecline } from "../use-decline.ts";
import { PLAN_GROUP, PLAN_KEYS } from "./plan-keys.ts";

export type DeclineImportProps = DeclineActions & { keys: ImportKey };

export function DeclineImport({ keys, ...actions }: DeclineImportProps) {
  const { decline, isPending } = useDecline(actions);
  const run = () => decline(keys, null);
  useShortcut({
    keys: PLAN_KEYS.decline,
    label: "Decline the proposal",
    group: PLAN_GROUP,
    when: () => !isPending,
    run,
  });
  return (
    <Button shortcut={PLAN_KEYS.decline} isPending={isPending} onPress={run}>
      Decline
    </Button>
  );
}
