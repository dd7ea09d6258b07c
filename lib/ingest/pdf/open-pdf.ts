/** A PDF opened by pdf.js, in this thread, without anything it might fetch or run. */

import { getDocumentProxy } from "unpdf";
import type { PDFDocumentProxy } from "unpdf/pdfjs";
import type { FileProblem } from "../file-problem.ts";

export type OpenedPdf = { ok: true; document: PDFDocumentProxy } | { ok: false; error: FileProblem };

const PASSWORD: FileProblem = {
  code: "password",
  message: "The PDF is protected by a password. Save a copy without one and import that.",
  line: null,
};
const BROKEN: FileProblem = {
  code: "broken",
  message: "The PDF is damaged or cut off: it cannot be opened.",
  line: null,
};

const OPTIONS = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  enableXfa: false,
  stopAtErrors: false,
  verbosity: 0,
};

/**
 * Opens a PDF.
 *
 * @param bytes the whole file; it is copied, since pdf.js takes over what it is given
 * @returns the document, which its reader closes; or why it cannot be opened. Never rejects: whatever pdf.js throws at a
 *   file is the file's fault.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  try {
    return { ok: true, document: await getDocumentProxy(new Uint8Array(bytes), OPTIONS) };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return { ok: false, error: isLocked ? PASSWORD : BROKEN };
  }
}
