/**
 * What a write or a guarded read answers. Expected failures are values (`Failure`); bugs are thrown.
 * Inside a transaction an expected failure is thrown as `Refusal`, so that the transaction rolls back; lib/data turns it
 * into a `Failure` at its edge.
 */

export type FailureCode =
  /** Some field cannot be used; `fields` says which and why. */
  | "invalid"
  /** Not there, or not readable by this viewer: the two are told alike. */
  | "not_found"
  /** Readable, but this viewer may not do that. */
  | "forbidden"
  /** Someone changed it meanwhile; `current` is how it stands now. */
  | "conflict"
  | "unauthenticated"
  /** The one-time password must be changed first. */
  | "password_change_required"
  /** The request did not come from this site's own pages. */
  | "cross_site"
  | "too_many"
  | "unavailable";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type Failure = {
  ok: false;
  code: FailureCode;
  /** One sentence for the person: what is wrong and what to do. */
  message: string;
  /** Messages by input field (dotted path). */
  fields?: Record<string, string>;
  /** With `conflict`: the row as it stands now. */
  current?: Json;
};

export type Result<T> = { ok: true; value: T } | Failure;

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(
  code: FailureCode,
  message: string,
  more: Pick<Failure, "fields" | "current"> = {},
): Failure {
  return { ok: false, code, message, ...more };
}

/** An expected failure on its way out of a transaction. */
export class Refusal extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, message: string, more: Pick<Failure, "fields" | "current"> = {}) {
    super(message);
    this.name = "Refusal";
    this.failure = fail(code, message, more);
  }
}

/** What is not there and what may not be read answer alike. */
export function notFound(what: string): Refusal {
  return new Refusal(
    "not_found",
    `${what} was not found. It may have been deleted, or you may not have access to it.`,
  );
}
