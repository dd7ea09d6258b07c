"use client";

/** The head's button for a source of one's own. */
import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { createSource } from "./actions.ts";

const SourceDialog = lazy(() => import("./source-dialog.tsx"));

export function NewSourceButton({ projectId }: { projectId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-3.5" />
        Add a source
      </Button>
      <Suspense fallback={null}>
        {isOpen ? (
          <SourceDialog
            title="Add a source"
            submitLabel="Add it"
            doneMessage="Source added"
            initial={{ name: "", aliases: "", note: "" }}
            revision={null}
            target={{ projectId }}
            action={createSource}
            onClose={() => setOpen(false)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
