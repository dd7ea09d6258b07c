/** Runs in a thread of its own, started by diff-bodies.ts: what changed between two versions, one pair after another. */
import { parentPort } from "node:worker_threads";
import { diffVersions } from "#lib/compare/diff-versions.ts";

parentPort?.on("message", ({ before, after }: { before: string; after: string }) => {
  parentPort?.postMessage({ ok: true, value: diffVersions(before, after) });
});
