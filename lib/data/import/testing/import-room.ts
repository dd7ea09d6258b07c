/** What the tests of imports begin with: a project with its people, and short ways to add texts to an import. */
import "server-only";
import { createHash } from "node:crypto";
import { db } from "#lib/db/client.ts";
import type { Result } from "#lib/errors.ts";
import { makeMember, makeProject, makeUser } from "../../testing/make-project.ts";
import type { Viewer } from "../../viewer.ts";
import { type AddedFile, addFile, type Upload } from "../add-file.ts";
import { type AcceptedImport, type CommitInput, commitImport } from "../commit-import.ts";
import type { ImportKey } from "../lock-import.ts";
import { planHash } from "../plan-hash.ts";
import { planImportNow, writeImportNow } from "../run-import-now.ts";
import { startImport } from "../start-import.ts";

export type ImportKeys = ImportKey;

/** A project with an admin, an analyst and a reviewer, and someone who is not in it. */
export async function makeRoom(parts: { analystsMayCommit?: boolean } = {}) {
  const project = await makeProject(parts);
  const admin = await makeMember(project, "admin", { name: "Ada Admin" });
  const analyst = await makeMember(project, "analyst", { name: "Ann Analyst" });
  const reviewer = await makeMember(project, "reviewer", { name: "Rex Reviewer" });
  const stranger = await makeUser({ name: "Sam Stranger" });
  return { project, projectId: project.id, admin, analyst, reviewer, stranger };
}

/** The value of a result that has to be one. Throws with the failure's words. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

/** The code of a result that has to be a failure. Throws when it is not. */
export function codeOf(result: Result<unknown>): string {
  if (result.ok) throw new Error("this should have been refused");
  return result.code;
}

/** An import without files. */
export async function openImport(viewer: Viewer, projectId: string): Promise<ImportKeys> {
  const { importId } = unwrap(await startImport(viewer, { projectId }));
  return { projectId, importId };
}

/** An article's worth of text under a title; `seed` makes it another one. */
export function storyText(title: string, seed = title): string {
  const line = (part: string) =>
    `The ${part} of ${seed} stood open in the night, and the keeper wrote it down.`;
  return `${title}\n\n${line("gate")} ${line("weir")}\n\n${line("lock")} ${line("door")}\n`;
}

async function* inPieces(bytes: Uint8Array, pieceBytes = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

export function uploadOf(keys: ImportKeys, name: string, bytes: Uint8Array): Upload {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...keys, name, byteLength: bytes.byteLength, sha256 };
}

type SentFile = { name: string; bytes: Uint8Array | string };

/** Sends a file as the upload route does; `claims` are what the sender says of it in place of the truth. */
export async function receive(
  viewer: Viewer,
  keys: ImportKeys,
  file: SentFile,
  claims: Partial<Upload> = {},
): Promise<Result<AddedFile>> {
  const bytes = typeof file.bytes === "string" ? new TextEncoder().encode(file.bytes) : file.bytes;
  return addFile(viewer, { ...uploadOf(keys, file.name, bytes), ...claims }, inPieces(bytes));
}

/** The same, and has it planned as the worker does. */
export async function send(
  viewer: Viewer,
  keys: ImportKeys,
  file: SentFile,
  claims: Partial<Upload> = {},
): Promise<Result<AddedFile>> {
  const added = await receive(viewer, keys, file, claims);
  await planImportNow(keys);
  return added;
}

/** Commits, and has it written as the worker does. */
export async function commitNow(viewer: Viewer, input: CommitInput): Promise<Result<AcceptedImport>> {
  const accepted = await commitImport(viewer, input);
  if (accepted.ok) await writeImportNow(input);
  return accepted;
}

/** The plan's rows in the files' order. */
export async function plannedRows(keys: ImportKeys) {
  return db().plannedArticle.findMany({
    where: { projectId: keys.projectId, importFile: { importId: keys.importId } },
    orderBy: [{ importFile: { position: "asc" } }, { position: "asc" }],
  });
}

/** What a commit of the plan as it stands is asked with, once it is settled. */
export async function shown(keys: ImportKeys) {
  await planImportNow(keys);
  return { ...keys, planHash: await planHash(db(), keys) };
}

/** How many rows a commit writes of each kind, in the project. */
export async function written({ projectId }: { projectId: string }) {
  const where = { projectId };
  return {
    articles: await db().article.count({ where }),
    versions: await db().articleVersion.count({ where }),
    asides: await db().articleAside.count({ where }),
    captures: await db().capture.count({ where }),
    sources: await db().source.count({ where }),
  };
}
