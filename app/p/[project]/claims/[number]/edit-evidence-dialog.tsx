"use client";

/** Edits one's own evidence. */
import { EvidenceFields, type EvidenceValues } from "#components/claim/evidence-fields.tsx";
import { currentText } from "#components/form/current-values.ts";
import { RowDialog } from "#components/form/row-dialog.tsx";
import { asCredibility } from "#lib/claims/admiralty.ts";
import { STANCES } from "#lib/claims/stance.ts";
import { editEvidence } from "../../claim-actions.ts";

export type EditEvidenceDialogProps = {
  projectId: string;
  evidenceId: string;
  revision: number;
  exact: string;
  initial: EvidenceValues;
  /** Statements of independence on the claim. */
  statements: number;
  onClose: () => void;
};

const naming = { title: "Edit evidence", submitLabel: "Save", doneMessage: "Evidence saved" };

export function EditEvidenceDialog(props: EditEvidenceDialogProps) {
  const { projectId, evidenceId, exact, statements, ...rest } = props;
  return (
    <RowDialog<EvidenceValues>
      dialog={{ ...naming, ...rest, target: { projectId, evidenceId }, action: editEvidence }}
      what="This evidence"
      texts={({ stance, credibility, note }) => ({
        Stance: stance,
        Credibility: String(credibility ?? "not graded"),
        Note: note,
      })}
      inputOf={(values) => values}
      valuesNow={(row, typed) => ({
        stance: STANCES.find((stance) => stance === row.stance) ?? typed.stance,
        credibility: asCredibility(typeof row.credibility === "number" ? row.credibility : null),
        note: currentText(row, "note"),
      })}
      head={
        <blockquote
          dir="auto"
          className="reading line-clamp-4 border-s-2 border-line-strong ps-3 text-15 text-ink-2"
        >
          {exact}
        </blockquote>
      }
    >
      {({ values, set, failure }) => (
        <EvidenceFields values={values} onChange={set} errors={failure?.fields} statements={statements} />
      )}
    </RowDialog>
  );
}
