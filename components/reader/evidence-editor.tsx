"use client";

/** Edits one's own evidence in place: how the passage bears on the claim, how credible it is, and why. */
import { Suspense, use, useState } from "react";
import { TextArea } from "#components/ui/text-area.tsx";
import { EditorButtons } from "./editor-buttons.tsx";
import { LONGEST_NOTE } from "./note-panel.tsx";
import { useReaderScope } from "./reader-context.ts";
import type { EvidenceItem } from "./reader-item.ts";
import {
  StanceAndCredibility,
  type StanceAndCredibilityProps,
  type StanceFields,
} from "./stance-and-credibility.tsx";
import { useKeptFields } from "./use-kept-fields.ts";

/** What may be chosen depends on what is stated of the claim, which may still be on its way. */
function Bearing({ claimId, ...props }: { claimId: string } & StanceAndCredibilityProps) {
  const { claims } = useReaderScope();
  const claim = use(claims).find(({ id }) => id === claimId);
  return <StanceAndCredibility {...props} statements={claim?.statements} />;
}

export function EvidenceEditor({ item, onClose }: { item: EvidenceItem; onClose: () => void }) {
  const { store } = useReaderScope();
  const { stance, credibility } = item;
  const [bearing, setBearing] = useState<StanceFields>({ stance, credibility });
  const { fields, change, forget } = useKeptFields(item.id, {
    note: item.note,
    revision: String(item.revision),
  });
  const save = () => {
    const { id } = item;
    const { note, revision } = fields;
    store.do({ act: "editEvidence", id, revision: Number(revision), note: note.trim(), ...bearing });
    onClose();
  };
  return (
    <fieldset className="mt-2 min-w-0 border-t border-line pt-1">
      <legend className="sr-only">Edit your evidence</legend>
      <Suspense fallback={<StanceAndCredibility value={bearing} onChange={setBearing} />}>
        <Bearing claimId={item.claim.id} value={bearing} onChange={setBearing} />
      </Suspense>
      <TextArea
        label="Note"
        className="mt-3"
        rows={3}
        maxLength={LONGEST_NOTE}
        value={fields.note}
        onChange={(note) => change({ note })}
      />
      <EditorButtons
        onSave={save}
        onCancel={() => {
          forget();
          onClose();
        }}
      />
    </fieldset>
  );
}
