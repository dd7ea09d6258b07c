/**
 * How an archive is read: any part of it, when it is wanted. Whoever has the file (on disk, in memory) supplies the
 * reading; nothing here opens one.
 */

import { Readable } from "node:stream";
import { RandomAccessReader } from "yauzl";

export type RandomAccess = {
  byteLength: number;
  /** The bytes from `startByte`, exactly `lengthBytes` of them; both lie within the file. */
  read(startByte: number, lengthBytes: number): Promise<Uint8Array>;
};

/** An archive that is in memory already. */
export function inMemory(bytes: Uint8Array): RandomAccess {
  return {
    byteLength: bytes.length,
    read: async (startByte, lengthBytes) => bytes.subarray(startByte, startByte + lengthBytes),
  };
}

/** Remembers that reading itself failed, so that a broken disk is not told as a broken archive. */
export class WatchedAccess implements RandomAccess {
  readonly byteLength: number;
  readonly #file: RandomAccess;
  #failure: { reason: unknown } | null = null;

  constructor(file: RandomAccess) {
    this.#file = file;
    this.byteLength = file.byteLength;
  }

  async read(startByte: number, lengthBytes: number): Promise<Uint8Array> {
    try {
      return await this.#file.read(startByte, lengthBytes);
    } catch (reason) {
      this.#failure = { reason };
      throw reason;
    }
  }

  /** Throws what reading threw, if it did. */
  rethrow(): void {
    if (this.#failure !== null) throw this.#failure.reason;
  }
}

const BLOCK_BYTES = 64 * 1024;

/** yauzl's reader over a RandomAccess: a directory of thousands of small headers is read block by block. */
export class BlockReader extends RandomAccessReader {
  readonly #file: RandomAccess;
  #block: { startByte: number; bytes: Uint8Array } = { startByte: 0, bytes: new Uint8Array() };

  constructor(file: RandomAccess) {
    super();
    this.#file = file;
  }

  async #small(position: number, length: number): Promise<Uint8Array> {
    const end = this.#block.startByte + this.#block.bytes.length;
    if (position < this.#block.startByte || position + length > end) {
      const wanted = Math.max(length, Math.min(BLOCK_BYTES, this.#file.byteLength - position));
      this.#block = { startByte: position, bytes: await this.#file.read(position, wanted) };
    }
    const from = position - this.#block.startByte;
    return this.#block.bytes.subarray(from, from + length);
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#small(position, length).then((bytes) => {
      buffer.set(bytes, offset);
      callback(null);
    }, callback);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const file = this.#file;
    async function* blocks() {
      for (let at = start; at < end; at += BLOCK_BYTES)
        yield await file.read(at, Math.min(BLOCK_BYTES, end - at));
    }
    return Readable.from(blocks(), { objectMode: false, highWaterMark: BLOCK_BYTES });
  }
}
