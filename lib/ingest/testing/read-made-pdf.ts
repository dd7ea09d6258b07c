/** Reads a PDF made by a test: its text, or what is wrong with it in one line. */
import { readSource } from "../read-source.ts";
import type { SourceText } from "../source-text.ts";
import { makePdf, type PdfFile } from "./make-pdf.ts";

export async function readMadePdf(file: PdfFile): Promise<SourceText> {
  const result = await readSource(makePdf(file), "story.pdf");
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.source;
}

export async function pdfProblem(bytes: Uint8Array): Promise<string> {
  const result = await readSource(bytes, "story.pdf");
  return result.ok ? "read" : `${result.error.code}: ${result.error.message}`;
}
