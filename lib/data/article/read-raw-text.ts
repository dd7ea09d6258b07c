/** The source file's text around one version, as it was decoded at import: what raw offsets count in. */
import "server-only";
import { canonicalText } from "#lib/text/canonical-text.ts";
import type { Member } from "../viewer.ts";
import type { ArticleVersionText } from "./read-article.ts";
import { readSourceFile } from "./read-source-file.ts";

export type RawText = {
  fileName: string;
  sha256: string;
  byteLength: number;
  encoding: string;
  /** Length of the whole text. */
  lengthUtf16: number;
  /** What stands in front of the article, cut to what is shown. */
  before: string;
  article: string;
  after: string;
  /** Units of the file that are not shown, in front and behind. */
  hiddenBeforeUtf16: number;
  hiddenAfterUtf16: number;
};

/** Enough to see where the article was cut out; the whole file can be downloaded. */
const SHOWN_AROUND_UTF16 = 20_000;

type VersionPlace = Pick<ArticleVersionText, "sourceFileId" | "rawStartUtf16" | "rawEndUtf16" | "encoding">;

/** Null when the file is not there. Decodes by the encoding that import recorded; a byte order mark is dropped. */
export async function readRawText(member: Member, version: VersionPlace): Promise<RawText | null> {
  const file = await readSourceFile(member, version.sourceFileId);
  if (file === null) return null;
  const text = canonicalText(new TextDecoder(version.encoding).decode(file.bytes));
  const { rawStartUtf16: start, rawEndUtf16: end } = version;
  const from = Math.max(0, start - SHOWN_AROUND_UTF16);
  const to = Math.min(text.length, end + SHOWN_AROUND_UTF16);
  return {
    fileName: file.name,
    sha256: file.sha256,
    byteLength: file.byteLength,
    encoding: version.encoding,
    lengthUtf16: text.length,
    before: text.slice(from, start),
    article: text.slice(start, end),
    after: text.slice(end, to),
    hiddenBeforeUtf16: from,
    hiddenAfterUtf16: text.length - to,
  };
}
