/** Library: the project's articles. */
import type { Metadata } from "next";
import { Suspense } from "react";
import { countOf } from "#components/import/count-of.ts";
import { parseLibraryQuery } from "#components/library/library-query.ts";
import { LinkButton } from "#components/ui/link-button.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import { type Library, readLibrary } from "#lib/data/library/read-library.ts";
import { may } from "#lib/policy/policy.ts";
import { formatInstantDay } from "#lib/text/format-date.ts";
import { ProjectShell } from "../project-shell.tsx";
import { libraryHints } from "./library-keys.ts";
import { LibraryScreen, type LibraryScreenProps } from "./library-screen.tsx";
import { LibrarySkeleton } from "./library-skeleton.tsx";
import { EmptyLibrary } from "./no-articles.tsx";

export const metadata: Metadata = { title: "Library" };

async function Loaded({
  reading,
  ...props
}: Omit<LibraryScreenProps, "library"> & { reading: Promise<Library> }) {
  return <LibraryScreen {...props} library={await reading} />;
}

async function LibraryStatus({ reading }: { reading: Promise<Library> }) {
  const { counts, labels } = await reading;
  const [last] = labels.imports;
  const articles = countOf(counts.all, "article");
  return last === undefined ? articles : `${articles} · last import ${formatInstantDay(last.committedAt)}`;
}

export default async function LibraryPage({ params, searchParams }: PageProps<"/p/[project]/library">) {
  const { project } = await params;
  const member = await requireMember(project);
  const request = parseLibraryQuery(await searchParams);
  const importHref = may(member, "import.commit") ? `/p/${member.projectSlug}/import` : null;
  const reading = readLibrary(member, request);
  return (
    <ProjectShell
      member={member}
      current="library"
      crumb="Library"
      hints={libraryHints}
      footer={
        <Suspense>
          <LibraryStatus reading={reading} />
        </Suspense>
      }
      actions={
        importHref ? (
          <LinkButton href={importHref} variant="primary" prefetch={false}>
            Import files
          </LinkButton>
        ) : null
      }
    >
      <h1 className="sr-only">Library</h1>
      <Suspense fallback={<LibrarySkeleton />}>
        <Loaded
          reading={reading}
          projectId={member.projectId}
          projectSlug={member.projectSlug}
          request={request}
          empty={<EmptyLibrary member={member} importHref={importHref} />}
        />
      </Suspense>
    </ProjectShell>
  );
}
