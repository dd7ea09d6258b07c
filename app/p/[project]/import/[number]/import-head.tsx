/** The head of one import: what it is, what a commit would write or has written, and the acts its state allows. */
import { countOf } from "#components/import/count-of.ts";
import { ImportStateChip } from "#components/import/import-state-chip.tsx";
import { InstantText } from "#components/ui/date-text.tsx";
import type { ImportView } from "#lib/data/import/import-view.ts";
import type { Member } from "#lib/data/viewer.ts";
import { may } from "#lib/policy/policy.ts";
import { commitImport, discardImport, redoImport, resumeImport, undoImport } from "../actions.ts";
import { UndoImport } from "../undo-import.tsx";
import { CommitImport } from "./commit-import.tsx";
import { DiscardImport } from "./discard-import.tsx";
import { type ImportTotals, importTotals } from "./import-totals.ts";

/** What is not written and why, each in a sentence. Empty when everything is. */
function besides({ leftOut, unusable }: ImportTotals): string {
  const left =
    leftOut === 0 ? "" : ` ${countOf(leftOut, "article")} ${leftOut === 1 ? "is" : "are"} left out.`;
  return unusable === 0 ? left : `${left} ${countOf(unusable, "file")} cannot be used.`;
}

function Sentence({ view }: { view: ImportView }) {
  const { state, createdBy, createdAt, closedBy, closedAt } = view;
  const totals = importTotals(view);
  const what = `${countOf(totals.articles, "article")} from ${countOf(totals.files, "file")}`;
  if (state === "planned") {
    const doing = totals.articles === 0 ? "There is nothing to commit." : `A commit writes ${what}.`;
    return `${doing}${besides(totals)}`;
  }
  const isClosed = closedBy !== null && closedAt !== null;
  return (
    <>
      {state === "committed" ? `${countOf(view.articles, "article")} in the library. ` : null}
      {state === "committed" ? "Committed by " : state === "undone" ? "Undone by " : "Begun by "}
      <span dir="auto">{isClosed ? closedBy : createdBy}</span>,{" "}
      <InstantText instant={isClosed ? closedAt : createdAt} />
    </>
  );
}

/** The acts of the import's state the member may do; each shows itself only where its state is. */
function Acts({ member, view }: { member: Member; view: ImportView }) {
  const keys = { projectId: member.projectId, importId: view.id };
  const { state, number, planHash } = view;
  const undo = { undoImport, redoImport };
  const discard = { discardImport, resumeImport };
  return (
    <>
      {may(member, "import.commit") ? <DiscardImport keys={keys} state={state} {...discard} /> : null}
      {may(member, "import.commit") && planHash !== null ? (
        <CommitImport
          keys={{ ...keys, planHash }}
          articles={importTotals(view).articles}
          resultHref={`/p/${member.projectSlug}/import/${number}`}
          commitImport={commitImport}
        />
      ) : null}
      {may(member, "import.undo") ? <UndoImport keys={keys} number={number} state={state} {...undo} /> : null}
    </>
  );
}

export function ImportHead({ member, view }: { member: Member; view: ImportView }) {
  return (
    <div className="z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-paper px-5 py-2.5 max-sm:px-4 sm:sticky sm:top-(--top-height)">
      <h1 className="flex items-center gap-2.5">
        <span className="reading text-19 font-semibold">Import {view.number}</span>
        <ImportStateChip state={view.state} />
      </h1>
      <p className="min-w-60 flex-1 text-ink-2 max-sm:basis-full">
        <Sentence view={view} />
      </p>
      <Acts member={member} view={view} />
    </div>
  );
}
