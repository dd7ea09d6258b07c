"use client";

/** Opens the dialog for likelihood and confidence; it is fetched with the first opening. */
import { lazy, Suspense, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { JudgeDialogProps } from "./judge-dialog.tsx";

const JudgeDialog = lazy(() => import("./judge-dialog.tsx").then((m) => ({ default: m.JudgeDialog })));

export function JudgeButton({ label, ...rest }: Omit<JudgeDialogProps, "onClose"> & { label: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{label}</Button>
      <Suspense fallback={null}>
        {isOpen ? <JudgeDialog {...rest} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </div>
  );
}
