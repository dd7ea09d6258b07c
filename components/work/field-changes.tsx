/** What a change or a ruling changed in a piece of work, field by field, with words taken out and put in marked. */
import type { FieldChange } from "#lib/review/ruling-diff.ts";
import type { TextPiece } from "#lib/review/text-diff.ts";

const LABELS: Record<string, string> = {
  note: "Note",
  passage: "Passage",
  claim: "Claim",
  because: "Because",
  likelihood: "Likelihood",
  confidence: "Confidence",
  status: "Status",
  owner: "Owner",
  due: "Due",
  stance: "Stance",
  credibility: "Credibility",
  tags: "Tags",
};

/** The text with its changes in place. */
export function TextPieces({ pieces }: { pieces: readonly TextPiece[] }) {
  let at = 0;
  return pieces.map((piece) => {
    const key = `${at}-${piece.kind}`;
    at += piece.text.length;
    if (piece.kind === "added") return <ins key={key}>{piece.text}</ins>;
    if (piece.kind === "removed") return <del key={key}>{piece.text}</del>;
    return <span key={key}>{piece.text}</span>;
  });
}

function ListChange({ change }: { change: Extract<FieldChange, { kind: "list" }> }) {
  return (
    <span className="flex flex-wrap gap-x-2 gap-y-1">
      {change.removed.map((item) => (
        <del key={`-${item}`}>{item}</del>
      ))}
      {change.added.map((item) => (
        <ins key={`+${item}`}>{item}</ins>
      ))}
      {change.kept.map((item) => (
        <span key={item}>{item}</span>
      ))}
    </span>
  );
}

function Change({ change }: { change: FieldChange }) {
  if (change.kind === "text") return <TextPieces pieces={change.pieces} />;
  if (change.kind === "list") return <ListChange change={change} />;
  return (
    <>
      <del>{change.before ?? "none"}</del>
      <span aria-hidden="true" className="px-1 text-ink-3">
        →
      </span>
      <ins>{change.after ?? "none"}</ins>
    </>
  );
}

export function FieldChanges({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <dl className="flex flex-col gap-1.5">
      {changes.map((change) => (
        <div key={change.field}>
          <dt className="text-11 text-ink-3">{LABELS[change.field] ?? change.field}</dt>
          <dd className="whitespace-pre-wrap break-words" dir="auto">
            <Change change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
