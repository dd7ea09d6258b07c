"use client";

/** More files, or a pasted text, for an import that is not committed yet. */
import { useRouter } from "next/navigation";
import { lazy, Suspense, useState } from "react";
import { DropFiles } from "#components/import/drop-files.tsx";
import { UploadList } from "#components/import/upload-list.tsx";
import { useUploads } from "#components/import/use-uploads.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import { succeed } from "#lib/errors.ts";
import { pasteText } from "../actions.ts";

const PasteDialog = lazy(() => import("#components/import/paste-dialog.tsx"));

export function AddFiles({ keys, number }: { keys: ImportKey; number: number }) {
  const router = useRouter();
  const [pasted, setPasted] = useState<string | null>(null);
  const { items, add, sendAgain, begin } = useUploads({
    projectId: keys.projectId,
    start: async () => succeed({ importId: keys.importId, number }),
    onAllAdded: () => router.refresh(),
  });
  // What is added stands in the list above as soon as it is there.
  const open = items.filter(({ phase }) => phase.is !== "added");
  return (
    <div className="mt-4 flex flex-col gap-2">
      <DropFiles size="narrow" onFiles={add} onPaste={setPasted} />
      {open.length > 0 ? <UploadList items={open} onSendAgain={sendAgain} /> : null}
      {pasted === null ? null : (
        <Suspense fallback={null}>
          <PasteDialog
            projectId={keys.projectId}
            text={pasted}
            begin={begin}
            pasteText={pasteText}
            onPasted={() => {
              setPasted(null);
              router.refresh();
            }}
            onClose={() => setPasted(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
