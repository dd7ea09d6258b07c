/** Between the fields of a head one types into and the corrections they mean. Pure. */
import type {
  ArticleToCome,
  Corrections,
  PrimaryToCome,
  SourceChoice,
} from "#lib/data/import/corrections.ts";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import { nameKey } from "#lib/text/name-key.ts";
import { parseTypedDate, typedDate } from "./typed-date.ts";

/** Empty date or source: not known. Both of the primary source's empty: it is no repost. */
export type TypedFields = {
  title: string;
  date: string;
  source: string;
  primarySource: string;
  primaryDate: string;
};

/** What of a primary source is typed. */
export type PrimaryFields = Pick<PrimaryToCome, "source" | "publishedOn" | "stated">;

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
    primarySource: PrimaryFields | null;
  },
  options: readonly SourceOption[],
): TypedFields {
  const { title, source, publication, primarySource: primary } = toCome;
  const { publishedOn: on, publishedPrecision: precision } = publication;
  const name =
    source.kind === "existing" ? options.find(({ id }) => id === source.sourceId)?.name : undefined;
  return {
    title,
    date: typedDate({ on, precision }),
    source: source.kind === "named" ? source.name : (name ?? ""),
    // A credit that names nobody stands as it is written, so that it can be taken away.
    primarySource: primary?.source ?? (primary?.publishedOn ? "" : primary?.stated) ?? "",
    primaryDate: primary?.publishedOn ?? "",
  };
}

/** The day a primary source is typed to be of; null when it is none. Empty: not known. */
export function parsePrimaryDate(typed: string): { on: string | null } | null {
  const date = parseTypedDate(typed);
  return date === null || (date.precision !== "day" && date.precision !== "unknown") ? null : { on: date.on };
}

function typedPrimary(
  typed: TypedFields,
  planned: TypedFields,
  on: string | null,
): Pick<Corrections, "primarySource"> {
  const [name, date] = [typed.primarySource.trim(), typed.primaryDate.trim()];
  const [isSameName, isSameDate] = [name === planned.primarySource, date === planned.primaryDate];
  if (isSameName && isSameDate) return {};
  if (name === "" && on === null) return { primarySource: null };
  return {
    primarySource: {
      ...(isSameName ? {} : { source: name === "" ? null : name }),
      ...(isSameDate ? {} : { publishedOn: on }),
    },
  };
}

/**
 * The corrections that lead from the plan to what was typed: a field typed as it was planned is none, so that a time
 * or a stated source is not lost by saving the form.
 *
 * @returns null when a date is none
 */
export function typedCorrections(
  typed: TypedFields,
  planned: TypedFields,
  options: readonly SourceOption[],
): Corrections | null {
  const published = parseTypedDate(typed.date);
  const primaryDay = parsePrimaryDate(typed.primaryDate);
  if (published === null || primaryDay === null) return null;
  return {
    ...(typed.title.trim() === planned.title ? {} : { title: typed.title }),
    ...(typed.date.trim() === planned.date ? {} : { published }),
    ...(typed.source.trim() === planned.source ? {} : { source: chosenSource(options, typed.source) }),
    ...typedPrimary(typed, planned, primaryDay.on),
  };
}
