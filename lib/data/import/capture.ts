/** Where the bytes of a file or an article came from, as a person says it or as the file states it. No I/O. */
import { z } from "zod";
import type { StatedCapture } from "#lib/ingest/planned-article.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";

const text = z.string().overwrite(canonicalText).trim();

/** An address a page may link to. */
export const webAddress = text
  .max(2_000)
  .pipe(z.url({ protocol: /^https?$/u, error: "Write an address that begins with http:// or https://." }));

/** RFC 3339 with its offset. */
const instant = z.iso.datetime({ offset: true, error: "Write the time as 2026-05-07T09:10:00Z." });

export const captureInput = z.object({
  url: webAddress.nullable(),
  archiveUrl: webAddress.nullable(),
  retrievedAt: instant.nullable(),
  /** In words: "saved from the browser". */
  method: text.min(1).max(100).nullable(),
});

/** Null: not known. */
export type CaptureFacts = z.infer<typeof captureInput>;

export const NO_CAPTURE: CaptureFacts = { url: null, archiveUrl: null, retrievedAt: null, method: null };

/** As a capture is stored when nobody says how the bytes were taken. */
export const DEFAULT_METHOD = "upload";

const stored = captureInput.partial();

/** A file's capture as a person said it; NO_CAPTURE when nobody did. Throws when the column holds anything else. */
export function storedCapture(json: unknown): CaptureFacts {
  return { ...NO_CAPTURE, ...stored.parse(json) };
}

/** The first that is stated, field by field: of the article, of the file, in the file itself. */
export function captureToCome(
  byArticle: CaptureFacts | undefined,
  byFile: CaptureFacts,
  stated: StatedCapture | null,
): CaptureFacts {
  if (byArticle !== undefined) return byArticle;
  const inFile = stated ?? NO_CAPTURE;
  return {
    url: byFile.url ?? inFile.url,
    archiveUrl: byFile.archiveUrl ?? inFile.archiveUrl,
    retrievedAt: byFile.retrievedAt ?? inFile.retrievedAt,
    method: byFile.method ?? inFile.method,
  };
}
