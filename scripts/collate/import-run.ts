/** The work of `collate import`, in a process of its own: started by import.ts with its task as the one argument. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { addFile } from "#lib/data/import/add-file.ts";
import { commitImport } from "#lib/data/import/commit-import.ts";
import { findImporter, type Importer } from "#lib/data/import/find-importer.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import { readImport } from "#lib/data/import/read-import.ts";
import { planImportNow, writeImportNow } from "#lib/data/import/run-import-now.ts";
import { startImport } from "#lib/data/import/start-import.ts";
import type { Result } from "#lib/errors.ts";
import type { ImportArgs } from "#scripts/collate/import-args.ts";
import { type FileAnswer, importJson } from "#scripts/collate/import-json.ts";

type Task = ImportArgs & { paths: string[] };

const say = (text: string) => process.stderr.write(`collate import: ${text}\n`);

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

function unreadable(file: string, error: unknown): FileAnswer {
  const code = error instanceof Error && "code" in error ? error.code : null;
  const known = {
    ENOENT: "There is no such file.",
    EISDIR: "This is a directory.",
    EACCES: "The file may not be read.",
  };
  const message =
    known[code as keyof typeof known] ?? (error instanceof Error ? error.message : String(error));
  return { file, error: { code: "unreadable", message, line: null } };
}

/** Null when it is in the import, under its name or as what is wrong with it. */
async function send(
  importer: Importer,
  key: ImportKey,
  file: string,
  path: string,
): Promise<FileAnswer | null> {
  try {
    const { size: byteLength } = await stat(path);
    const upload = { ...key, name: basename(path), byteLength, sha256: await sha256Of(path) };
    const added = await addFile(importer, upload, createReadStream(path));
    if (added.ok) return null;
    return { file, error: { code: added.code, message: added.message, line: null } };
  } catch (error) {
    return unreadable(file, error);
  }
}

async function sendAll(importer: Importer, key: ImportKey, { files, paths }: Task): Promise<FileAnswer[]> {
  const failed: FileAnswer[] = [];
  for (const [at, file] of files.entries()) {
    const answer = await send(importer, key, file, paths[at] ?? file);
    if (answer === null) continue;
    say(`${file}: cannot be imported`);
    failed.push(answer);
  }
  return failed;
}

async function commit(importer: Importer, key: ImportKey, planHash: string): Promise<Result<unknown>> {
  const accepted = await commitImport(importer, { ...key, planHash });
  if (accepted.ok) await writeImportNow(key);
  else say(accepted.message);
  return accepted;
}

async function run(task: Task): Promise<number> {
  const found = await findImporter(task.project, task.email);
  if (!found.ok) {
    say(found.message);
    return 2;
  }
  const importer = found.value;
  const { projectId } = importer;
  const started = await startImport(importer, { projectId });
  if (!started.ok) {
    say(started.message);
    return 1;
  }
  const { importId, number } = started.value;
  const key = { projectId, importId };
  const failed = await sendAll(importer, key, task);
  await planImportNow(key);
  const planned = await readImport(importer, number);
  const hash = planned?.planHash ?? null;
  const committed = task.isCommit && hash !== null ? await commit(importer, key, hash) : null;
  const view = await readImport(importer, number);
  if (view === null) throw new Error("the import is gone");
  process.stdout.write(`${JSON.stringify(importJson(importer.projectSlug, view, failed, committed))}\n`);
  const isWhole = failed.length === 0 && view.fileViews.every(({ problem }) => problem === null);
  return isWhole && (!task.isCommit || view.state === "committed") ? 0 : 1;
}

process.exit(await run(JSON.parse(process.argv[2] ?? "{}") as Task));
