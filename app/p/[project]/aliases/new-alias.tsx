"use client";

/** The head's button for a further list of names. */
import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { createAlias } from "./actions.ts";

const AliasDialog = lazy(() => import("./alias-dialog.tsx"));

export function NewAliasButton({ projectId }: { projectId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-3.5" />
        Add names
      </Button>
      <Suspense fallback={null}>
        {isOpen ? (
          <AliasDialog
            title="Add names of one thing"
            submitLabel="Add them"
            doneMessage="Names added; what says them is compared anew"
            initial={{ label: "", names: "" }}
            revision={null}
            target={{ projectId }}
            action={createAlias}
            onClose={() => setOpen(false)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
