/** Between the fields one corrects an article to come in and the corrections they mean. Pure. */
import type { CaptureFacts } from "#lib/data/import/capture.ts";
import type { ArticleToCome, Corrections } from "#lib/data/import/corrections.ts";
import type { SourceOption } from "#lib/data/import/list-source-choices.ts";
import {
  type CaptureErrors,
  captureErrors,
  captureFacts,
  isSameCapture,
  isWebAddress,
  type TypedCapture,
  typedCapture,
} from "./typed-capture.ts";
import {
  type PrimaryFields,
  parsePrimaryDate,
  type TypedFields,
  typedCorrections,
  typedFields,
} from "./typed-corrections.ts";
import { parseTypedDate } from "./typed-date.ts";

export type TypedArticle = TypedFields & { byline: string; address: string; capture: TypedCapture };

/** An article's fields without what a commit makes of it. */
export type ArticleFields = Omit<ArticleToCome, "as" | "publication" | "primarySource"> & {
  primarySource: PrimaryFields | null;
  publication: { publishedOn: string | null; publishedPrecision: string };
};

export type TypedErrors = {
  date?: string;
  primaryDate?: string;
  title?: string;
  address?: string;
  capture: CaptureErrors;
};

export const dayForm = "Write the day as 2031-03-14.";

export const dateForms = "2031-03-14, 2031-03 or 2031";

/** What one would have typed for the article as it stands. */
export function typedArticle(fields: ArticleFields, options: readonly SourceOption[]): TypedArticle {
  return {
    ...typedFields(fields, options),
    byline: fields.byline ?? "",
    address: fields.url ?? "",
    capture: typedCapture(fields.capture),
  };
}

/** What cannot be used of what was typed; null when all can. */
export function typedErrors(typed: TypedArticle): TypedErrors | null {
  const address = typed.address.trim();
  const errors: TypedErrors = {
    ...(typed.title.trim() === "" ? { title: "An article needs a title." } : {}),
    ...(parseTypedDate(typed.date) === null ? { date: `Write it as ${dateForms}.` } : {}),
    ...(parsePrimaryDate(typed.primaryDate) === null ? { primaryDate: dayForm } : {}),
    ...(address === "" || isWebAddress(address)
      ? {}
      : { address: "Write an address that begins with http:// or https://." }),
    capture: captureErrors(typed.capture),
  };
  const { capture, ...own } = errors;
  return Object.keys(own).length + Object.keys(capture).length === 0 ? null : errors;
}

function withCapture(typed: TypedCapture, planned: CaptureFacts): Pick<Corrections, "capture"> {
  const capture = captureFacts(typed, planned);
  return isSameCapture(capture, planned) ? {} : { capture };
}

/**
 * The corrections that lead from the plan to what was typed: a field typed as it was planned is none, so that a time or a
 * stated source is not lost by saving the form.
 *
 * @param planned the article without any corrections
 * @param kept what stands and is in no field of the form: what the article is written as
 * @returns null while something typed cannot be used
 */
export function articleCorrections(
  typed: TypedArticle,
  planned: ArticleFields,
  options: readonly SourceOption[],
  kept: Pick<Corrections, "as">,
): Corrections | null {
  if (typedErrors(typed) !== null) return null;
  const asPlanned = typedArticle(planned, options);
  const head = typedCorrections(typed, asPlanned, options);
  if (head === null) return null;
  const [byline, address] = [typed.byline.trim(), typed.address.trim()];
  return {
    ...head,
    ...(byline === asPlanned.byline ? {} : { byline: byline === "" ? null : byline }),
    ...(address === asPlanned.address ? {} : { url: address === "" ? null : address }),
    ...withCapture(typed.capture, planned.capture),
    ...kept,
  };
}
