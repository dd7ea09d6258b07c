/** The plan of an import: its files at the left; then all its articles, or of one file the raw text beside its own. */
import { Suspense } from "react";
import { articleRows } from "#components/import/article-rows.ts";
import { listFileId, type PlanQuery } from "#components/import/import-query.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { ArticlesPage, ImportPage } from "#lib/data/import/import-page.ts";
import { listSourceChoices, type SourceOption } from "#lib/data/import/list-source-choices.ts";
import type { Member } from "#lib/data/viewer.ts";
import {
  correctMany,
  correctPlannedArticle,
  editPlan,
  includePlannedArticle,
  restoreMany,
} from "../actions.ts";
import { ArticleTable } from "./article-table.tsx";
import { FilePane } from "./file-pane.tsx";
import { FilePlan } from "./file-plan.tsx";
import { PlanScreenProvider } from "./plan-context.tsx";
import { PlanSkeleton } from "./plan-skeleton.tsx";

export type ImportPlanProps = {
  member: Member;
  view: ImportPage;
  query: PlanQuery;
  href: string;
  /** The plan may be changed by this member. */
  isOpen: boolean;
};

const actions = { correctMany, correctPlannedArticle, editPlan, includePlannedArticle, restoreMany };

function NoFiles({ isOpen, historyHref }: { isOpen: boolean; historyHref: string }) {
  return (
    <EmptyState
      title="This import has no files"
      actions={<LinkButton href={historyHref}>Back to imports</LinkButton>}
    >
      {isOpen ? "Add files beside this, or discard it." : "None had arrived when it was left."}
    </EmptyState>
  );
}

type AllArticlesProps = Pick<ImportPlanProps, "view" | "query"> & {
  isLookedUp: boolean;
  page: ArticlesPage;
  sources: readonly SourceOption[];
};

function AllArticles({ view, query, page, sources, isLookedUp }: AllArticlesProps) {
  const { articles, listed, ...place } = page;
  // That no file has the name is known before all are read.
  const isNoneFound = query.name !== null && view.filesPage?.total === 0;
  if (articles.length === 0 && view.totals.received > 0 && !isNoneFound) {
    return (
      <div className="px-5 py-3">
        <SkeletonRows label="Reading the files" />
      </div>
    );
  }
  return (
    <>
      <h2 className="sr-only">
        {query.name === null && query.only === "all" ? "All articles" : "Articles of these files"}
      </h2>
      <ArticleTable
        rows={articleRows(articles, { sources, isLookedUp })}
        place={place}
        listed={{ ...listed, only: query.only, name: query.name, revision: view.revision }}
      />
    </>
  );
}

type ChosenProps = ImportPlanProps & { sources: readonly SourceOption[]; isLookedUp: boolean };

function Chosen({ member, view, query, href, isOpen, sources, isLookedUp }: ChosenProps) {
  const { shown } = view;
  if (shown.kind === "articles")
    return <AllArticles {...{ view, query, sources, isLookedUp }} page={shown.page} />;
  if (shown.kind !== "file")
    return <NoFiles isOpen={isOpen} historyHref={`/p/${member.projectSlug}/import`} />;
  const { file } = shown;
  return (
    <Suspense
      key={`${file.id} ${query.fromUtf16}`}
      fallback={<PlanSkeleton label={`Loading ${file.name}`} />}
    >
      <FilePlan
        member={member}
        file={file}
        query={query}
        keys={{ importId: view.id, href }}
        isOpen={isOpen}
      />
    </Suspense>
  );
}

export async function ImportPlan(props: ImportPlanProps) {
  const { member, view, query, href, isOpen } = props;
  const sources = await listSourceChoices(member);
  const isLookedUp = view.isSettled || !isOpen;
  const screen = {
    projectId: member.projectId,
    importId: view.id,
    projectHref: `/p/${member.projectSlug}`,
    importHref: href,
    listFileId: listFileId(view.totals.allFiles),
    isOpen,
    isLookedUp,
    sources,
    actions,
  };
  return (
    <PlanScreenProvider value={screen}>
      <div className="grid lg:grid-cols-[17rem_minmax(0,1fr)]">
        <FilePane view={view} query={query} href={href} projectId={member.projectId} canChange={isOpen} />
        <div className="min-h-[calc(100dvh-6.5rem-var(--foot-height))] min-w-0 border-line lg:border-s">
          <Chosen {...props} sources={sources} isLookedUp={isLookedUp} />
        </div>
      </div>
    </PlanScreenProvider>
  );
}
