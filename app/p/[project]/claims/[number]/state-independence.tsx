"use client";

/** Opens the dialog in which two articles are stated to be independent; it is fetched with the first opening. */
import { lazy, Suspense, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { StateIndependenceDialogProps } from "./state-independence-dialog.tsx";

const StateIndependenceDialog = lazy(() =>
  import("./state-independence-dialog.tsx").then((m) => ({ default: m.StateIndependenceDialog })),
);

export function StateIndependence(props: Omit<StateIndependenceDialogProps, "onClose">) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mt-2">
      <Button onPress={() => setOpen(true)}>State that two are independent</Button>
      <Suspense fallback={null}>
        {isOpen ? <StateIndependenceDialog {...props} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </div>
  );
}
