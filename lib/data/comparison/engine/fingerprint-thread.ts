/** Runs in a thread of its own, started by read-hashes.ts: the distinct fingerprints of one text after another. */
import { parentPort } from "node:worker_threads";
import { distinctHashes } from "#lib/compare/fingerprints.ts";

parentPort?.on("message", (text: string) => {
  const value = BigInt64Array.from(distinctHashes(text));
  parentPort?.postMessage({ ok: true, value }, [value.buffer]);
});
