/** Compare: the pairs that share text, the choice of one more article, or two to four articles side by side. */
import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { askHints, columnHints, compareHints, pictureHints } from "#components/compare/compare-keys.ts";
import { comparedWords } from "#components/compare/compared-words.ts";
import type { KeyHint } from "#components/shortcuts/key-hints.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { requireMember } from "#lib/auth/viewer.ts";
import type { Member } from "#lib/data/viewer.ts";
import { ProjectShell } from "../project-shell.tsx";
import { ChooseArticles } from "./choose-articles.tsx";
import { type CompareQuery, compareHref, mostArticles, parseCompareQuery } from "./compare-query.ts";
import { ComparedArticles } from "./compared-articles.tsx";
import { type Compared, readCompared } from "./read-compared.ts";

type Props = PageProps<"/p/[project]/compare">;

export const metadata: Metadata = { title: "Compare" };

/** When the oldest of the comparisons was made, and by which engine. */
function Status({ pairs }: Compared) {
  const made = pairs.flatMap(({ stored: { computedAt, engine } }) =>
    computedAt === null ? [] : [{ at: new Date(computedAt), engine }],
  );
  const oldest = made.toSorted((x, y) => x.at.getTime() - y.at.getTime())[0];
  if (oldest === undefined) return null;
  return (
    <>
      <span aria-hidden="true" className="size-[7px] rounded-full bg-supports" />
      {comparedWords(oldest.at, new Date())} · engine {oldest.engine}
    </>
  );
}

function titleOf({ articles }: Compared): string {
  const [first, ...others] = articles.map(({ title }) => title);
  return others.length === 0 ? `A passage of ${first}` : `${first} compared with ${others.join(" and ")}`;
}

/** Keys that go through what was found, or ask for it; where nothing was found there is nothing to go through. */
function hintsOf({ show }: CompareQuery, { articles, pairs }: Compared): readonly KeyHint[] {
  if (show !== "texts") return pictureHints;
  const hasFound = pairs.some(
    ({ stored: { passages, quotations } }) => passages.length + quotations.length > 0,
  );
  if (hasFound) return articles.length > 2 ? columnHints : compareHints;
  return pairs.some(({ stored: { state } }) => state === "uncompared" || state === "unsought")
    ? askHints
    : [];
}

async function Articles({ member, query }: { member: Member; query: CompareQuery }) {
  const compared = await readCompared(member, query.articleIds);
  const { length } = compared.articles;
  const addHref = compareHref(member.projectSlug, { articleIds: query.articleIds, isAdding: true });
  return (
    <ProjectShell
      member={member}
      current="compare"
      crumb={length === 1 ? "Compare / 1 article" : `Compare / ${length} articles`}
      actions={
        length < mostArticles ? (
          <LinkButton href={addHref} variant="ghost">
            <Plus aria-hidden="true" className="size-4" />
            Add article
          </LinkButton>
        ) : null
      }
      hints={hintsOf(query, compared)}
      footer={<Status {...compared} />}
    >
      <h1 className="sr-only">{titleOf(compared)}</h1>
      <ComparedArticles member={member} query={query} compared={compared} />
    </ProjectShell>
  );
}

export default async function ComparePage({ params, searchParams }: Props) {
  const member = await requireMember((await params).project);
  const query = parseCompareQuery(await searchParams);
  const isChoosing = query.isAdding || (query.articleIds.length < 2 && query.show !== "run");
  if (!isChoosing) return <Articles member={member} query={query} />;
  return (
    <ProjectShell
      member={member}
      current="compare"
      crumb="Compare"
      actions={
        <LinkButton href={`/p/${member.projectSlug}/aliases`} variant="ghost">
          Aliases
        </LinkButton>
      }
    >
      <ChooseArticles member={member} query={query} />
    </ProjectShell>
  );
}
