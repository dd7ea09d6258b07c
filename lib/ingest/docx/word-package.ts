/**
 * The parts of an Office document (ECMA-376 part 2): a ZIP whose parts are read one by one, as streams. A part that
 * would inflate beyond reason is refused before it is unpacked; what is unpacked never exceeds what was declared.
 */

import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from "yauzl";
import { overlapping } from "../archive/overlapping-entries.ts";
import { BlockReader, inMemory } from "../archive/random-access.ts";
import { DamagedEntry, streamEntry } from "../archive/stream-entry.ts";
import type { FileProblem, FileProblemCode } from "../file-problem.ts";

/** The XML of the longest article, with every word marked up on its own, stays below. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
const MAX_RATIO = 200;
const MIN_BOMB_BYTES = 1024 * 1024;
const MAX_PARTS = 10_000;

/** What is wrong with a package; thrown so that it passes through the parser's callbacks. */
export class PackageProblem extends Error {
  readonly problem: FileProblem;

  constructor(code: FileProblemCode, message: string) {
    super(message);
    this.problem = { code, message, line: null };
  }
}

const BROKEN = "The document is damaged or cut off: it cannot be unpacked.";
const BOMB =
  "A part of the document would inflate beyond reason, as only files made to overwhelm a reader do.";

function check(entry: Entry, isOverlapping: boolean): void {
  const { compressionMethod, compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted())
    throw new PackageProblem(
      "password",
      "The document is protected by a password. Save a copy without one and import that.",
    );
  if (compressionMethod !== 0 && compressionMethod !== 8) throw new PackageProblem("broken", BROKEN);
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  const isSwollen = uncompressedSize > MIN_BOMB_BYTES && ratio > MAX_RATIO;
  if (isOverlapping || isSwollen || uncompressedSize > MAX_PART_BYTES) throw new PackageProblem("bomb", BOMB);
}

/** A part's name as the map has it: names are compared without case (ECMA-376 part 2, 6.2.2.3). */
function partKey(name: string): string {
  return name.replace(/^\/+/, "").toLowerCase();
}

function decoderFor(first: Uint8Array): TextDecoder {
  const isUtf16 = (first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff);
  return new TextDecoder(isUtf16 ? (first[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8");
}

export class WordPackage {
  readonly #zip: ZipFile;
  readonly #parts: ReadonlyMap<string, Entry>;
  readonly #overlapping: ReadonlySet<Entry>;

  private constructor(zip: ZipFile, entries: readonly Entry[], byteLength: number) {
    this.#zip = zip;
    // Of two parts of one name the first counts.
    this.#parts = new Map(
      entries.toReversed().map((entry) => [partKey(entry.fileNameRaw.toString("utf8")), entry]),
    );
    this.#overlapping = overlapping(entries, byteLength);
  }

  /** Opens a document's package. Rejects with a PackageProblem. */
  static async open(bytes: Uint8Array): Promise<WordPackage> {
    const options = { autoClose: false, decodeStrings: false, lazyEntries: true, validateEntrySizes: false };
    try {
      const zip = await fromRandomAccessReaderPromise(
        new BlockReader(inMemory(bytes)),
        bytes.length,
        options,
      );
      const entries: Entry[] = [];
      for await (const entry of zip.eachEntry()) {
        entries.push(entry);
        if (entries.length > MAX_PARTS) throw new PackageProblem("bomb", BOMB);
      }
      return new WordPackage(zip, entries, bytes.length);
    } catch (error) {
      throw error instanceof PackageProblem ? error : new PackageProblem("broken", BROKEN);
    }
  }

  has(name: string): boolean {
    return this.#parts.has(partKey(name));
  }

  /**
   * Reads a part's characters.
   *
   * @param name of a part the package has
   * @param write told of the text, piece by piece
   * @throws PackageProblem (as a rejection) and whatever `write` throws
   */
  async read(name: string, write: (text: string) => void): Promise<void> {
    const entry = this.#parts.get(partKey(name));
    if (entry === undefined) throw new PackageProblem("broken", `The document has no part ${name}.`);
    check(entry, this.#overlapping.has(entry));
    let decoder: TextDecoder | null = null;
    try {
      for await (const block of streamEntry(this.#zip, entry)) {
        decoder ??= decoderFor(block);
        write(decoder.decode(block, { stream: true }));
      }
    } catch (error) {
      throw error instanceof DamagedEntry ? new PackageProblem("broken", BROKEN) : error;
    }
    write(decoder?.decode() ?? "");
  }

  close(): void {
    this.#zip.close();
  }
}
