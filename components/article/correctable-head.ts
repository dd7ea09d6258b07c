/** What of an article's head is corrected, between the article as it stands and the fields one types into. Pure. */
import { type TypedFields, typedFields } from "#components/import/typed-corrections.ts";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";

export type CorrectableHead = {
  projectId: string;
  articleId: string;
  revision: number;
  title: string;
  /** `on` an ISO day, null when not known. */
  published: { on: string | null; precision: string };
  /** Null: not known. */
  source: { id: string; name: string } | null;
  /** Null: it is no repost, as far as is known. */
  primary: { source: { name: string } | null; publishedOn: string | null; stated: string | null } | null;
};

/** What one would have typed for the head as it stands. */
export function headFields(head: CorrectableHead, sources: readonly SourceOption[]): TypedFields {
  const { title, published, source, primary } = head;
  const choice =
    source === null ? { kind: "unknown" as const } : { kind: "named" as const, name: source.name };
  const publication = { publishedOn: published.on, publishedPrecision: published.precision };
  const primarySource = primary === null ? null : { ...primary, source: primary.source?.name ?? null };
  return typedFields({ title, source: choice, publication, primarySource }, sources);
}
