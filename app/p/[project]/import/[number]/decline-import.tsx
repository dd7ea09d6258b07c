"use client";

/** An admin's no to a proposal, with the reason its author reads. */
import { lazy, Suspense, useState } from "react";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import type { Result } from "#lib/errors.ts";
import { PLAN_GROUP, PLAN_KEYS } from "./plan-keys.ts";

const DeclineDialog = lazy(() => import("../decline-dialog.tsx"));

export type DeclineImportProps = {
  keys: ImportKey;
  number: number;
  proposedBy: string;
  declineImport: (raw: unknown) => Promise<Result<{ number: number }>>;
};

export function DeclineImport({ keys, number, proposedBy, declineImport }: DeclineImportProps) {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useShortcut({ keys: PLAN_KEYS.decline, label: "Decline the proposal", group: PLAN_GROUP, run: open });
  return (
    <>
      <Button shortcut={PLAN_KEYS.decline} onPress={open}>
        Decline
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <DeclineDialog
            keys={keys}
            number={number}
            proposedBy={proposedBy}
            declineImport={declineImport}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
