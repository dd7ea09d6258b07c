/** Files that cannot be used, each for a reason of its own that the import has to name. Pure. */
import { makePdf } from "../../lib/ingest/testing/make-pdf.ts";
import { documentFile } from "./document-files.ts";
import type { MadeFile, Told } from "./make-files.ts";

const encoder = new TextEncoder();
/** The first bytes of a picture that somebody saved as a text. */
const picture = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];

const half = (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length / 2));

const writers: readonly ((at: number, told: Told) => MadeFile)[] = [
  (at) => ({ name: `locked-${at + 1}.pdf`, bytes: makePdf({ pages: [{}], isLocked: true }) }),
  (at) => ({ name: `scanned-${at + 1}.pdf`, bytes: makePdf({ pages: [{ hasPicture: true }] }) }),
  (at, told) => ({ name: `cut-off-${at + 1}.docx`, bytes: half(documentFile("docx", at, told).bytes) }),
  (at, told) => ({ name: `cut-off-${at + 1}.json`, bytes: half(documentFile("json", at, told).bytes) }),
  (at) => ({ name: `picture-${at + 1}.txt`, bytes: Uint8Array.from([...picture, at % 256]) }),
  (at) => ({ name: `numbers-${at + 1}.csv`, bytes: encoder.encode(`gate,metres\n${at},2\n2,3\n`) }),
];

/** The `number`-th of them; `at` is its place among all files. */
export function brokenFile(number: number, at: number, told: Told): MadeFile {
  const write = writers[number % writers.length] ?? writers[0];
  if (write === undefined) throw new Error("There is no broken file.");
  return write(at, told);
}
