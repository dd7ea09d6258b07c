/** An article's publication date as it is planned: with its precision, its time when the text gives one, or its bounds. */
import { DateText } from "#components/ui/date-text.tsx";
import type { Publication } from "#lib/ingest/planned-article.ts";

export type PublishedParts = Omit<Publication, "publishedStated" | "boundsReason">;

/** The clock time as the text's own zone has it; empty without one. */
function timeOf({ publishedPrecision, publishedAt, publishedZone }: PublishedParts): string {
  if (publishedPrecision !== "minute" || publishedAt === null) return "";
  const zone = publishedZone === "Z" ? "UTC" : (publishedZone ?? "");
  return `, ${publishedAt.slice(11, 16)} ${zone}`.trimEnd();
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
