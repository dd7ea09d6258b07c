/** An article's publication date as it is planned: with its precision, its time when the text gives one, or its bounds. */
import { DateText } from "#components/ui/date-text.tsx";
import type { Publication } from "#lib/ingest/planned-article.ts";

/** The clock time as the text's own zone has it; empty without one. */
export type PublishedParts = Omit<Publication, "publishedStated" | "boundsReason">;

function timeOf({ publishedPrecision, publishedAt, publishedZone }: PublishedParts): string {
  if (publishedPrecision !== "minute" || publishedAt === null) return "";
  return `, ${publishedAt.slice(11, 16)} ${publishedZone ?? ""}`.trimEnd();
}

export function PublishedText({ publication }: { publication: PublishedParts }) {
  const { publishedOn: on, publishedPrecision, notBefore, notAfter } = publication;
  const precision = publishedPrecision === "minute" ? "day" : publishedPrecision;
  return (
    <span className="tabular">
      <DateText date={{ on, precision, notBefore, notAfter }} />
      {timeOf(publication)}
    </span>
  );
}
