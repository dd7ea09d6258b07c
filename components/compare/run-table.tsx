/** A passage's run as a table: for whoever reads no picture, and to copy from. */
import Link from "next/link";
import { Table, Td, Th } from "#components/ui/table.tsx";
import { differenceWords, partWords } from "./finding-words.ts";
import type { RunArticle } from "./run-diagram.tsx";
import type { RunArc, RunLayout, RunRow } from "./run-layout.ts";

type RunTableProps = {
  layout: RunLayout;
  articles: ReadonlyMap<string, RunArticle>;
  notes: ReadonlyMap<string, string>;
};

function nearestWords(arc: RunArc | undefined, articles: RunTableProps["articles"]): string {
  if (arc === undefined) return "none above";
  const title = articles.get(arc.fromId)?.title ?? "";
  return `${differenceWords(arc.kind, arc.changedWords)}, against “${title}”`;
}

type RowProps = Omit<RunTableProps, "layout"> & { row: RunRow; arc: RunArc | undefined };

function Row({ row: { articleId, daysAfter }, arc, articles, notes }: RowProps) {
  const article = articles.get(articleId);
  if (article === undefined) return null;
  const { dateText, sourceName, primaryName, href, title, passageWords, articleWords } = article;
  return (
    <tr>
      <Td className="tabular whitespace-nowrap">{dateText}</Td>
      <Td className="tabular">
        {daysAfter ?? "not known"}
        {notes.has(articleId) ? <span className="text-ink-3">, {notes.get(articleId)}</span> : null}
      </Td>
      <Td>
        <bdi>{sourceName ?? "not known"}</bdi>
        {primaryName === null ? null : (
          <span className="text-ink-3">
            , reposting <bdi>{primaryName}</bdi>
          </span>
        )}
      </Td>
      <Td className="min-w-44">
        <Link prefetch={false} href={href} dir="auto" className="text-accent hover:underline">
          {title}
        </Link>
      </Td>
      <Td className="tabular">{partWords(passageWords, articleWords)}</Td>
      <Td dir="auto">{nearestWords(arc, articles)}</Td>
    </tr>
  );
}

export function RunTable({ layout, articles, notes }: RunTableProps) {
  const arcs = new Map(layout.arcs.map((arc) => [arc.toId, arc]));
  return (
    <Table label="Run of the passage, as a table" className="min-w-180 max-sm:min-w-220">
      <thead>
        <tr>
          <Th>Date</Th>
          <Th>Days later</Th>
          <Th>Source</Th>
          <Th>Article</Th>
          <Th>Passage in it</Th>
          <Th>Nearest earlier wording</Th>
        </tr>
      </thead>
      <tbody>
        {[...layout.dated, ...layout.undated].map((row) => (
          <Row
            key={row.articleId}
            row={row}
            arc={arcs.get(row.articleId)}
            articles={articles}
            notes={notes}
          />
        ))}
      </tbody>
    </Table>
  );
}
