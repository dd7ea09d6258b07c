/** Between the three fields one types into and the corrections they mean. Pure. */
import type { ArticleToCome, Corrections, SourceChoice } from "#lib/data/import/corrections.ts";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import { nameKey } from "#lib/text/name-key.ts";
import { parseTypedDate, typedDate } from "./typed-date.ts";

/** Empty date or source: not known. */
export type TypedFields = { title: string; date: string; source: string };

/** The project's source of that name or alias, in any case; null when there is none. */
export function findSource(options: readonly SourceOption[], typed: string): SourceOption | null {
  const key = nameKey(typed);
  const own = options.find((option) => nameKey(option.name) === key);
  return own ?? options.find((option) => option.aliases.some((alias) => nameKey(alias) === key)) ?? null;
}

/** What a typed name means: a source of the project, a new one, or, when blank, that it is not known. */
export function chosenSource(options: readonly SourceOption[], typed: string): SourceChoice {
  const name = typed.trim();
  if (name === "") return { kind: "unknown" };
  const known = findSource(options, name);
  return known === null ? { kind: "named", name } : { kind: "existing", sourceId: known.id };
}

/** What one would have typed for the article as it stands. */
export function typedFields(
  toCome: Pick<ArticleToCome, "title" | "source"> & {
    publication: { publishedOn: string | null; publishedPrecision: string };
  },
  options: readonly SourceOption[],
): TypedFields {
  const { title, source, publication } = toCome;
  const { publishedOn: on, publishedPrecision: precision } = publication;
  const name =
    source.kind === "existing" ? options.find(({ id }) => id === source.sourceId)?.name : undefined;
  return {
    title,
    date: typedDate({ on, precision }),
    source: source.kind === "named" ? source.name : (name ?? ""),
  };
}

/**
 * The corrections that lead from the plan to what was typed: a field typed as it was planned is none, so that a time
 * or a stated source is not lost by saving the form.
 *
 * @returns null when the date is none
 */
export function typedCorrections(
  typed: TypedFields,
  planned: TypedFields,
  options: readonly SourceOption[],
): Corrections | null {
  const published = parseTypedDate(typed.date);
  if (published === null) return null;
  return {
    ...(typed.title.trim() === planned.title ? {} : { title: typed.title }),
    ...(typed.date.trim() === planned.date ? {} : { published }),
    ...(typed.source.trim() === planned.source ? {} : { source: chosenSource(options, typed.source) }),
  };
}
