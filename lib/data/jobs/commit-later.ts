/** How the worker's connections commit: see lib/db/client.ts. A module of its own, since only lib/data reaches lib/db. */
import "server-only";
import { commitLater, commitLaterOption } from "#lib/db/client.ts";

/** The address with the option each of the queue's connections begins with. */
export function committingLater(address: string): string {
  const url = new URL(address);
  const known = url.searchParams.get("options");
  url.searchParams.set("options", known === null ? commitLaterOption : `${known} ${commitLaterOption}`);
  return url.href;
}

export { commitLater };
