/** The imports of the project, newest first. */
import Link from "next/link";
import { countOf } from "#components/import/count-of.ts";
import { ImportStateChip } from "#components/import/import-state-chip.tsx";
import { InstantText } from "#components/ui/date-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import type { ImportStateWord, ImportSummary } from "#lib/data/import/import-view.ts";
import { type ImportPageKey, listImports } from "#lib/data/import/list-imports.ts";
import type { Member } from "#lib/data/viewer.ts";
import { may } from "#lib/policy/policy.ts";
import { redoImport, undoImport } from "./actions.ts";
import { UndoImport } from "./undo-import.tsx";

/** How many articles, in words that fit the import's state. */
function articlesOf({ state, articles, failure }: ImportSummary): string {
  if (state === "committed") return countOf(articles, "article");
  if (state === "planned") return `${countOf(articles, "article")} planned`;
  if (state === "proposed" || state === "declined") return `${countOf(articles, "article")} proposed`;
  if (state === "undone") return "articles taken out";
  if (state !== "committing") return "no articles";
  return failure === null ? "being written" : "not all written";
}

const closingWords: Partial<Record<ImportStateWord, string>> = {
  committed: "Committed",
  undone: "Undone",
  declined: "Declined",
};

/** Who answered or ended it, and what they said. */
function Closing({ summary }: { summary: ImportSummary }) {
  const { state, createdBy, closedBy, closedAt, declineReason } = summary;
  const word = closingWords[state];
  // Committed by who began it goes without saying.
  if (word === undefined || closedBy === null || (state === "committed" && closedBy === createdBy))
    return null;
  return (
    <p className="text-12 text-ink-3">
      {word} by <span dir="auto">{closedBy}</span>
      {closedAt === null ? null : (
        <>
          , <InstantText instant={closedAt} />
        </>
      )}
      {state === "declined" && declineReason !== null ? (
        <span className="text-ink-2" dir="auto">
          : {declineReason}
        </span>
      ) : null}
      {state === "declined" && declineReason === null ? ", without a reason" : null}
    </p>
  );
}

function Row({ summary, href, member }: { summary: ImportSummary; href: string; member: Member }) {
  const { id: importId, number, state, createdBy, createdAt, files, failedFiles, failure } = summary;
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-t border-line py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <Link
            prefetch={false}
            href={href}
            className="reading text-17 font-semibold after:absolute after:inset-0 hover:text-accent"
          >
            Import {number}
          </Link>
          <ImportStateChip state={state} failure={failure} />
        </p>
        <p className="text-ink-2">
          <span dir="auto">{createdBy}</span> · <InstantText instant={createdAt} /> · {countOf(files, "file")}
          {failedFiles > 0 ? <span className="text-caution">, {failedFiles} unusable</span> : null}{" "}
          <span className="tabular whitespace-nowrap sm:hidden">· {articlesOf(summary)}</span>
        </p>
        <Closing summary={summary} />
        {failure === null ? null : <p className="text-12 text-disputes">{failure}</p>}
      </div>
      <div className="flex items-center gap-3">
        <span className="tabular text-ink-2 max-sm:hidden">{articlesOf(summary)}</span>
        {may(member, "import.undo") ? (
          <div className="relative flex justify-end max-sm:empty:hidden sm:w-24">
            <UndoImport
              keys={{ projectId: member.projectId, importId }}
              number={number}
              state={state}
              size="s"
              undoImport={undoImport}
              redoImport={redoImport}
            />
          </div>
        ) : null}
      </div>
    </li>
  );
}

export async function ImportHistory({ member, pageKey }: { member: Member; pageKey: ImportPageKey }) {
  const { imports, older, newer } = await listImports(member, pageKey);
  const here = `/p/${member.projectSlug}/import`;
  if (imports.length === 0) {
    return (
      <div className="border-t border-line">
        <EmptyState title="Nothing has been imported yet">
          Each import stands here with who made it and when, and can be undone as a whole.
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <ul className="border-b border-line">
        {imports.map((summary) => (
          <Row key={summary.id} summary={summary} href={`${here}/${summary.number}`} member={member} />
        ))}
      </ul>
      <Pagination
        noun="imports"
        previousHref={newer === null ? null : `${here}?after=${newer}`}
        nextHref={older === null ? null : `${here}?before=${older}`}
      />
    </>
  );
}
