/** What happened to a claim, latest first; the words that changed open on request. */
import { InstantText } from "#components/ui/date-text.tsx";
import { FieldChanges } from "#components/work/field-changes.tsx";
import type { Stance } from "#lib/claims/stance.ts";
import type { FieldChange } from "#lib/review/ruling-diff.ts";

export type HistoryEvent = { id: string; at: Date; who: string } & (
  | {
      kind: "claim";
      cause: "created" | "edited" | "shared" | "withdrawn" | "deleted" | "restored" | "ruled" | "reanchored";
      changes: FieldChange[];
    }
  | { kind: "evidence"; stance: Stance; title: string }
);

const CAUSES = {
  created: "stated it",
  edited: "changed it",
  shared: "shared it",
  withdrawn: "withdrew it",
  reanchored: "moved it to a new version",
  deleted: "deleted it",
  restored: "restored it",
  ruled: "amended it by a ruling",
} as const;

const FIELDS: Record<string, string> = {
  claim: "the words",
  because: "the reason",
  likelihood: "likelihood",
  confidence: "confidence",
  status: "the status",
  owner: "the owner",
  due: "the due date",
};

const STANCES = {
  supports: "linked a passage for it from",
  disputes: "linked a passage against it from",
  mentions: "linked a mention from",
} as const;

/** "changed likelihood and the reason". */
function sentenceOf(event: Extract<HistoryEvent, { kind: "claim" }>): string {
  if (event.cause !== "edited" || event.changes.length === 0) return CAUSES[event.cause];
  const fields = event.changes.map((change) => FIELDS[change.field] ?? change.field);
  return `changed ${new Intl.ListFormat("en-GB").format(fields)}`;
}

function Event({ event }: { event: HistoryEvent }) {
  return (
    <>
      <p>
        {event.who} {event.kind === "claim" ? sentenceOf(event) : STANCES[event.stance]}
        {event.kind === "evidence" ? <cite dir="auto"> {event.title}</cite> : null}
      </p>
      <p className="text-12 text-ink-3">
        <InstantText instant={event.at} />
      </p>
      {event.kind === "claim" && event.changes.length > 0 ? (
        <details className="mt-0.5 text-12">
          <summary className="w-fit cursor-pointer text-accent">what changed</summary>
          <div className="mt-1.5 border-s-2 border-line-strong ps-2.5">
            <FieldChanges changes={event.changes} />
          </div>
        </details>
      ) : null}
    </>
  );
}

export function ClaimHistory({ events }: { events: readonly HistoryEvent[] }) {
  return (
    <ol className="flex flex-col gap-2.5">
      {events.map((event) => (
        <li key={event.id}>
          <Event event={event} />
        </li>
      ))}
    </ol>
  );
}
