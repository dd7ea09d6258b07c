/**
 * Look-ups of fingerprints, by their inverted index whatever the planner thinks: it reckons a row of some thousands of
 * hashes as cheap to read as any, and would rather read them all, for each fingerprint again. Minutes, where the index
 * takes milliseconds. For the same reckoning it would have machine code made of every look-up in a library of some
 * hundred thousand articles, which takes longer than the look-up. What is looked up says its project in a way no other index serves: `("projectId" = …) IS TRUE`.
 */
import "server-only";
import type { Db, Tx } from "#lib/db/client.ts";

async function withoutScans<T>(tx: Tx, look: (tx: Tx) => Promise<T>): Promise<T> {
  await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`;
  const found = await look(tx);
  await tx.$executeRaw`SET LOCAL enable_seqscan TO DEFAULT`;
  await tx.$executeRaw`SET LOCAL jit TO DEFAULT`;
  return found;
}

/** Runs `look` so, in the transaction given or one of its own. */
export async function byPostingIndex<T>(client: Db, look: (tx: Tx) => Promise<T>): Promise<T> {
  if ("$transaction" in client) return client.$transaction((tx) => withoutScans(tx, look));
  return withoutScans(client, look);
}
