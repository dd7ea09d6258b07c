/** The head of one import: what it is, what a commit would write or has written, and the acts its state allows. */
import Link from "next/link";
import { countOf } from "#components/import/count-of.ts";
import type { ImportAccess } from "#components/import/import-access.ts";
import { planHref } from "#components/import/import-query.ts";
import { ImportStateChip } from "#components/import/import-state-chip.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { InstantText } from "#components/ui/date-text.tsx";
import type { ImportPage } from "#lib/data/import/import-page.ts";
import type { ImportStateWord, ImportTotals } from "#lib/data/import/import-view.ts";
import type { Member } from "#lib/data/viewer.ts";
import {
  commitImport,
  declineImport,
  discardImport,
  explainDecline,
  proposeImport,
  redoImport,
  restoreProposal,
  resumeImport,
  undoImport,
} from "../actions.ts";
import { UndoImport } from "../undo-import.tsx";
import { CommitImport } from "./commit-import.tsx";
import { DeclineImport } from "./decline-import.tsx";
import { DeclineReason } from "./decline-reason.tsx";
import { DiscardImport } from "./discard-import.tsx";
import { ProposeImport } from "./propose-import.tsx";

export type ImportHeadProps = { member: Member; view: ImportPage; access: ImportAccess; href: string };

/** What is not written and why, each in a sentence. Empty when everything is. */
function besides({ leftOut, unusable }: ImportTotals): string {
  const left =
    leftOut === 0 ? "" : ` ${countOf(leftOut, "article")} ${leftOut === 1 ? "is" : "are"} left out.`;
  return unusable === 0 ? left : `${left} ${countOf(unusable, "file")} cannot be used.`;
}

const closingWords: Partial<Record<ImportStateWord, string>> = {
  committed: "Committed",
  undone: "Undone",
  declined: "Declined",
};

function PlannedSentence({ view, href }: Pick<ImportHeadProps, "view" | "href">) {
  const { totals } = view;
  if (totals.received > 0) return "Its files are being read. What they would become comes up here.";
  const what = `${countOf(totals.articles, "article")} from ${countOf(totals.files, "file")}`;
  const doing = totals.articles === 0 ? "There is nothing to commit." : `A commit writes ${what}.`;
  return (
    <>
      {view.state === "proposed" ? (
        <>
          Proposed by <span dir="auto">{view.createdBy}</span>.{" "}
        </>
      ) : null}
      {doing}
      {besides(totals)}
      {totals.undecided === 0 ? null : (
        <>
          {" "}
          <Link
            prefetch={false}
            href={planHref(href, { only: "undecided" })}
            className="text-caution underline underline-offset-2"
          >
            {countOf(totals.undecided, "article")} to decide about first
          </Link>
        </>
      )}
    </>
  );
}

function Sentence({ view, href }: Pick<ImportHeadProps, "view" | "href">) {
  const { state, createdBy, createdAt, closedBy, closedAt } = view;
  if (state === "planned" || state === "proposed") return <PlannedSentence view={view} href={href} />;
  const closing = closingWords[state];
  const isClosed = closing !== undefined && closedBy !== null && closedAt !== null;
  return (
    <>
      {state === "committed" ? `${countOf(view.articles, "article")} in the library. ` : null}
      {isClosed ? closing : "Begun"} by <span dir="auto">{isClosed ? closedBy : createdBy}</span>,{" "}
      <InstantText instant={isClosed ? closedAt : createdAt} />
    </>
  );
}

/** The acts of the import's state the member may do; each shows itself only where its state is. */
function Acts({ member, view, access, href }: ImportHeadProps) {
  const keys = { projectId: member.projectId, importId: view.id };
  const { state, number, planHash, isSettled, totals } = view;
  return (
    <>
      {access.canDiscard || access.canResume ? (
        <DiscardImport keys={keys} state={state} discardImport={discardImport} resumeImport={resumeImport} />
      ) : null}
      {access.canDecline ? (
        <DeclineImport keys={keys} declineImport={declineImport} restoreProposal={restoreProposal} />
      ) : null}
      {access.canPropose ? (
        <ProposeImport
          keys={keys}
          articles={totals.articles}
          isReady={isSettled}
          proposeImport={proposeImport}
        />
      ) : null}
      {access.canCommit ? (
        <CommitImport
          keys={keys}
          planHash={planHash}
          articles={totals.articles}
          isBlocked={totals.undecided > 0}
          isProposal={state === "proposed"}
          resultHref={href}
          commitImport={commitImport}
        />
      ) : null}
      {access.canUndo ? (
        <UndoImport
          keys={keys}
          number={number}
          state={state}
          undoImport={undoImport}
          redoImport={redoImport}
        />
      ) : null}
    </>
  );
}

/** An admin's no, with the reason its author reads. */
function Declined({ view, access }: Pick<ImportHeadProps, "view" | "access">) {
  const { closedBy, declineReason } = view;
  return (
    <Banner tone="caution" title={`Declined by ${closedBy ?? "an admin"}`} className="mx-5 my-3 max-sm:mx-4">
      {declineReason === null ? (
        <p className="text-ink-2">No reason was given.</p>
      ) : (
        <p className="whitespace-pre-line" dir="auto">
          {declineReason}
        </p>
      )}
      {access.canResume ? <p>Take it up again to change it and hand it in anew.</p> : null}
    </Banner>
  );
}

/** What an admin answered to a proposal, or why nothing can be done here now. */
function Answer({ member, view, access }: Pick<ImportHeadProps, "member" | "view" | "access">) {
  if (view.state === "declined") {
    const canSayWhy = access.canExplain && view.declineReason === null;
    return (
      <>
        <Declined view={view} access={access} />
        {canSayWhy ? (
          <DeclineReason
            keys={{ projectId: member.projectId, importId: view.id }}
            proposedBy={view.createdBy}
            explainDecline={explainDecline}
          />
        ) : null}
      </>
    );
  }
  if (view.state !== "proposed" || access.canCommit) return null;
  return (
    <Banner title="Handed in" className="mx-5 my-3 max-sm:mx-4">
      An admin commits or declines it. You see the answer here and in the list of imports.
    </Banner>
  );
}

export function ImportHead(props: ImportHeadProps) {
  const { view, access, href } = props;
  return (
    <>
      <div className="z-10 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper px-5 py-2.5 max-sm:px-4 sm:sticky sm:top-(--top-height)">
        <h1 className="flex items-center gap-2.5">
          <span className="reading text-19 font-semibold">Import {view.number}</span>
          <ImportStateChip state={view.state} failure={view.failure} />
        </h1>
        <p className="min-w-60 flex-1 text-ink-2 max-sm:basis-full">
          <Sentence view={view} href={href} />
        </p>
        <Acts {...props} />
      </div>
      <Answer member={props.member} view={view} access={access} />
    </>
  );
}
