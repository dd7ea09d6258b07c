/** Adds a pasted text to an import as a file of its own: its UTF-8 bytes are the source file. */
import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "#lib/db/client.ts";
import { type Json, Refusal, type Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";
import { write } from "../write.ts";
import { openForFiles } from "./add-file.ts";
import { addFileRow } from "./file-row.ts";
import type { ImportKey } from "./lock-import.ts";
import { keepSourceFile } from "./source-file-bytes.ts";

export type PastedText = ImportKey & {
  text: string;
  /** The title of the article in it; left out: as it stands in the text. */
  title?: string;
  url?: string | null;
  archiveUrl?: string | null;
  /** RFC 3339 */
  retrievedAt?: string | null;
};

const method = "pasted";

/** "pasted text 3.txt", the first number no file of the import has. */
async function freeName(tx: Tx, { projectId, importId }: ImportKey): Promise<string> {
  const rows = await tx.importFile.findMany({
    where: { projectId, importId, name: { startsWith: "pasted text " } },
    select: { name: true },
  });
  const taken = new Set(rows.map(({ name }) => name));
  for (let number = 1; ; number++) {
    const name = `pasted text ${number}.txt`;
    if (!taken.has(name)) return name;
  }
}

function captureOf({ url, archiveUrl, retrievedAt, title }: PastedText) {
  const facts = {
    url: url ?? null,
    archiveUrl: archiveUrl ?? null,
    retrievedAt: retrievedAt ?? null,
    method,
  };
  return title === undefined ? facts : { ...facts, title };
}

/** Resolves to the file's row. */
export async function pasteText(viewer: Viewer, input: PastedText): Promise<Result<{ fileId: string }>> {
  const { projectId, importId, text } = input;
  return write(viewer, { act: "import.paste", projectId }, async (tx) => {
    await openForFiles(tx, viewer, input);
    if (text.trim() === "") {
      throw new Refusal("invalid", "There is no text to import.", {
        fields: { text: "Paste the text here." },
      });
    }
    const bytes = new TextEncoder().encode(text);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const sourceFileId = await keepSourceFile(tx, { projectId, sha256, uploadedById: viewer.userId }, bytes);
    const name = await freeName(tx, input);
    const capture = captureOf(input);
    const fileId = await addFileRow(tx, { projectId, importId, name }, { sourceFileId, capture });
    const detail: Record<string, Json> = { importId, name, sha256, url: capture.url };
    return { value: { fileId }, audit: { subjectType: "importFile", subjectId: fileId, detail } };
  });
}
