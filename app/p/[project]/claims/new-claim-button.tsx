"use client";

/** Opens the dialog for a new claim, by press or by key; the dialog is fetched with the first opening. */
import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import type { NewClaimProps } from "./new-claim-dialog.tsx";

const NewClaimDialog = lazy(() =>
  import("./new-claim-dialog.tsx").then((m) => ({ default: m.NewClaimDialog })),
);

export function NewClaimButton(props: NewClaimProps) {
  const [isOpen, setOpen] = useState(false);
  useShortcut({ keys: "n", label: "New claim", group: "Claims", run: () => setOpen(true) });
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        New claim
      </Button>
      <Suspense fallback={null}>
        {isOpen ? <NewClaimDialog {...props} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
