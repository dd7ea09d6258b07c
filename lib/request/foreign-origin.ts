/**
 * A server action asked for from another site's page. The framework aborts such a request before the action runs, where
 * nobody audits it; told nothing of an origin it leaves the matter to lib/action.ts, which refuses whatever has none.
 */
import { isSameOrigin } from "#lib/auth/same-origin.ts";

/** In which the origin that was taken out reaches the audit. Whatever a client sends in it is dropped. */
export const foreignOriginHeader = "x-collate-foreign-origin";

/** Moves a foreign Origin of these request headers out of the framework's sight. Never makes a foreign request look own. */
export function setForeignOriginApart(headers: Headers, publicUrl: string): void {
  headers.delete(foreignOriginHeader);
  const origin = headers.get("origin");
  if (origin === null || isSameOrigin(headers, publicUrl)) return;
  headers.delete("origin");
  headers.set(foreignOriginHeader, origin);
}
