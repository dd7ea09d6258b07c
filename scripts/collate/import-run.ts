/** The work of `collate import`, in a process of its own: started by import.ts with its task as the one argument. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { addFile } from "#lib/data/import/add-file.ts";
import { commitImport } from "#lib/data/import/commit-import.ts";
import { findImporter, type Importer } from "#lib/data/import/find-importer.ts";
import type { ImportView } from "#lib/data/import/import-view.ts";
import type { ImportKey } from "#lib/data/import/lock-import.ts";
import { proposeImport } from "#lib/data/import/propose-import.ts";
import { readImport } from "#lib/data/import/read-import.ts";
import { planImportNow, writeImportNow } from "#lib/data/import/run-import-now.ts";
import { startImport } from "#lib/data/import/start-import.ts";
import type { Result } from "#lib/errors.ts";
import { may } from "#lib/policy/policy.ts";
import type { ImportArgs } from "#scripts/collate/import-args.ts";
import { type FileAnswer, importJson } from "#scripts/collate/import-json.ts";
import { stateOfFiles } from "#scripts/collate/state-of-files.ts";

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
  return accepted;
}

/** Commits the plan, or hands it in where that is for an admin to do. */
async function finish(importer: Importer, key: ImportKey, view: ImportView): Promise<Result<unknown> | null> {
  if (view.planHash === null) return null;
  const isOwn = may(importer, "import.commit");
  const done = isOwn ? await commit(importer, key, view.planHash) : await proposeImport(importer, key);
  if (!done.ok) say(`Import ${view.number} stays a plan. ${done.message}`);
  else if (!isOwn)
    say(
      `Import ${view.number} is proposed: committing is an admin's in this project. Nothing is written yet.`,
    );
  return done;
}

async function readWhole(importer: Importer, number: number): Promise<ImportView> {
  const view = await readImport(importer, number);
  if (view === null) throw new Error("the import is gone");
  return view;
}

/** Plans what was sent, says of it what the task says, and carries it as far as the task wants it. */
async function carryOut(
  importer: Importer,
  key: ImportKey,
  number: number,
  task: Task,
): Promise<Result<unknown> | null> {
  await planImportNow(key);
  const stated = await stateOfFiles(importer, key, await readWhole(importer, number), task);
  if (!stated.ok) {
    say(`Import ${number} stays a plan. ${stated.message}`);
    return stated;
  }
  return task.until === "plan" ? null : finish(importer, key, await readWhole(importer, number));
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
  const done = await carryOut(importer, key, number, task);
  const view = await readWhole(importer, number);
  process.stdout.write(`${JSON.stringify(importJson(importer.projectSlug, view, failed, done))}\n`);
  const isWhole = failed.length === 0 && view.fileViews.every(({ problem }) => problem === null);
  const isDone = task.until === "plan" || view.state === "committed" || view.state === "proposed";
  return isWhole && isDone && (done === null || done.ok) ? 0 : 1;
}

process.exit(await run(JSON.parse(process.argv[2] ?? "{}") as Task));
