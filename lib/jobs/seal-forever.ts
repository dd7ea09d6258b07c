/** Seals new audit rows into their chains every few seconds until told to stop. */
import { setTimeout as sleep } from "node:timers/promises";
import { sealAudit } from "#lib/data/audit/seal-audit.ts";

const pauseMillis = 3_000;
const rowsAtOnce = 500;

export async function sealForever(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await sealAudit(rowsAtOnce);
    } catch (error) {
      console.error(
        `worker: audit rows were not sealed, trying again: ${error instanceof Error ? error.message : error}`,
      );
    }
    await sleep(pauseMillis, undefined, { signal }).catch(() => undefined);
  }
}
