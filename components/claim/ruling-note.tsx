/** The latest ruling on a piece of work: verdict, who, why, and whether it still holds. */
import { InstantText } from "#components/ui/date-text.tsx";

export type Ruling = {
  verdict: "accept" | "amend" | "reject";
  reason: string;
  reviewerName: string;
  /** ISO 8601 instant. */
  decidedAt: string;
  isCurrent: boolean;
};

const WORDS = { accept: "Accepted", amend: "Amended", reject: "Rejected" } as const;

export function RulingNote({ ruling }: { ruling: Ruling }) {
  return (
    <div>
      <p>
        <b className="font-semibold">{WORDS[ruling.verdict]}</b> by {ruling.reviewerName}
        <span className="text-ink-3">
          {" · "}
          <InstantText instant={new Date(ruling.decidedAt)} />
        </span>
      </p>
      {ruling.reason === "" ? null : (
        <p dir="auto" className="mt-1 border-s-2 border-line-strong ps-2.5 whitespace-pre-line text-ink-2">
          {ruling.reason}
        </p>
      )}
      {ruling.isCurrent ? null : (
        <p className="mt-1 text-caution">It was changed since, and waits for another ruling.</p>
      )}
    </div>
  );
}
