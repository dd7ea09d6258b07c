/** The source file's text around one version, as it was read at import: what raw offsets count in. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import { type OpenText, openText, openWhole } from "../import/source-text-pieces.ts";
import type { Member } from "../viewer.ts";
import type { ArticleVersionText } from "./read-article.ts";
import { readSourceFile } from "./read-source-file.ts";

export type RawText = {
  fileName: string;
  sha256: string;
  byteLength: number;
  encoding: string;
  /** What kind of file it is; the text of one that is not plain text is what a reader of it sees. */
  format: string;
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

type VersionPlace = Pick<
  ArticleVersionText,
  "sourceFileId" | "sourceTextId" | "rawStartUtf16" | "rawEndUtf16" | "encoding"
>;

type OpenFile = { name: string; sha256: string; byteLength: number; format: string; open: OpenText };

/** Decodes a plain text file by the encoding that import recorded; a byte order mark is dropped. */
async function decodeFile(member: Member, version: VersionPlace): Promise<OpenFile | null> {
  const file = await readSourceFile(member, version.sourceFileId);
  if (file === null) return null;
  const text = canonicalText(new TextDecoder(version.encoding).decode(file.bytes));
  return { ...file, format: "text", open: openWhole(text) };
}

/** The text as the import kept it. */
async function readKept(member: Member, sourceTextId: string): Promise<OpenFile | null> {
  const open = await openText(db(), { projectId: member.projectId, id: sourceTextId });
  const row = await db().sourceText.findFirst({
    where: { projectId: member.projectId, id: sourceTextId },
    select: {
      format: true,
      sourceFile: {
        select: {
          sha256: true,
          byteLength: true,
          files: { orderBy: { createdAt: "asc" }, take: 1, select: { name: true } },
        },
      },
    },
  });
  if (row === null || open === null) return null;
  const { sha256, byteLength, files } = row.sourceFile;
  return { name: files[0]?.name ?? sha256, sha256, byteLength, format: row.format, open };
}

/** Null when the file is not there. */
export async function readRawText(member: Member, version: VersionPlace): Promise<RawText | null> {
  const { sourceTextId } = version;
  const file =
    sourceTextId === null ? await decodeFile(member, version) : await readKept(member, sourceTextId);
  if (file === null) return null;
  const { lengthUtf16 } = file.open;
  const { rawStartUtf16: start, rawEndUtf16: end } = version;
  const from = Math.max(0, start - SHOWN_AROUND_UTF16);
  const to = Math.min(lengthUtf16, end + SHOWN_AROUND_UTF16);
  const text = await file.open.read([{ startUtf16: from, endUtf16: to }]);
  return {
    fileName: file.name,
    format: file.format,
    sha256: file.sha256,
    byteLength: file.byteLength,
    encoding: version.encoding,
    lengthUtf16,
    before: text.slice(from, start),
    article: text.slice(start, end),
    after: text.slice(end, to),
    hiddenBeforeUtf16: from,
    hiddenAfterUtf16: lengthUtf16 - to,
  };
}
