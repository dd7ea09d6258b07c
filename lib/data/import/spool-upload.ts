/**
 * Takes an upload off the wire into a temporary file, a piece at a time, so that a slow sender holds neither memory nor
 * a database connection. What arrived is measured and hashed on the way; nothing of it is believed before that.
 */
import "server-only";
import { createHash } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type ByteStream = AsyncIterable<Uint8Array>;

/** `sha256` is lower-case hexadecimal. */
export type Arrived = { path: string; byteLength: number; sha256: string };

async function receive(path: string, body: ByteStream, maxBytes: number): Promise<Arrived | "too_large"> {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  let byteLength = 0;
  try {
    for await (const piece of body) {
      byteLength += piece.byteLength;
      if (byteLength > maxBytes) return "too_large";
      hash.update(piece);
      await file.writeFile(piece);
    }
  } finally {
    await file.close();
  }
  return { path, byteLength, sha256: hash.digest("hex") };
}

/** Enough to tell what kind of file it is. */
const headBytes = 64 * 1024;

/** The beginning of a spooled file. */
export async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Runs `work` on what arrived, or on "too_large" as soon as more than `maxBytes` came; the temporary file is gone
 * afterwards, however it ends. Throws what the stream throws when the sender breaks off.
 */
export async function withSpooledUpload<T>(
  body: ByteStream,
  maxBytes: number,
  work: (arrived: Arrived | "too_large") => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "collate-upload-"));
  try {
    return await work(await receive(join(directory, "bytes"), body, maxBytes));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
