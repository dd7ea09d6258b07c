/** Reads a source file's bytes. For now in this very process. */
import "server-only";
import { type ReadResult, readSource } from "#lib/ingest/read-source.ts";
import type { Reading } from "#lib/ingest/source-text.ts";

export type BytesToRead = { bytes: Uint8Array; name: string; reading: Reading };

export async function readBytes({ bytes, name, reading }: BytesToRead): Promise<ReadResult> {
  return readSource(bytes, name, reading);
}
