/** For a transaction of the worker that somebody is told of: see `commitLaterOption`. */
import "server-only";
import type { Tx } from "./client.ts";

/** The transaction's commit waits for the disk, whatever its process does otherwise. */
export async function commitAtOnce(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET LOCAL synchronous_commit TO on`;
}
