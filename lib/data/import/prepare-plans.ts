/** What files that have arrived come to: their texts, as they were read before or read now and kept, and their plans. */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { KnownSource } from "#lib/ingest/outlet-names.ts";
import type { FilePlan } from "#lib/ingest/plan-source.ts";
import type { SourceText } from "#lib/ingest/source-text.ts";
import { planInEngine, readInEngine } from "./engine/run-engine.ts";
import type { ImportFileProblem } from "./file-problem.ts";
import { listKnownSources } from "./known-sources.ts";
import { isPlannedAlone, type ReceivedFile } from "./received-files.ts";
import { storedRepeatedLines } from "./repeated-lines-column.ts";
import { readSourceFilesBytes } from "./source-file-bytes.ts";
import {
  findSourceTexts,
  keepSourceTexts,
  readingKey,
  type SourceTextKey,
  textName,
} from "./source-texts.ts";
import { letGoOfAll } from "./spent-memory.ts";
import { storedEdits, storedReading } from "./stored-plan.ts";

/** What is kept of a file's plan; its text is kept already. */
export type KeptPlan = Pick<FilePlan, "format" | "encoding" | "warnings" | "articles">;

type Outcome = { ok: true; textId: string; plan: KeptPlan } | { ok: false; error: ImportFileProblem };

export type Prepared = { file: ReceivedFile; outcome: Outcome };

/** `id` is null for a text that is not kept yet. */
type ReadText = { ok: true; id: string | null; source: SourceText } | { ok: false; error: ImportFileProblem };
type Keyed = { file: ReceivedFile; key: SourceTextKey };

function keyed(file: ReceivedFile): Keyed {
  const { projectId, sourceFileId, name } = file;
  return {
    file,
    key: { projectId, sourceFileId, readingKey: readingKey(name, storedReading(file.reading)) },
  };
}

/** The answers of `ask` for each; one that breaks it is left out, unless it is the one that must not be. */
async function askEach<One extends { file: ReceivedFile }, Answer>(
  list: readonly One[],
  own: string | null,
  ask: (one: One) => Promise<Answer>,
): Promise<(One & { answer: Answer })[]> {
  const answered = await Promise.all(
    list.map(async (one) => {
      try {
        return [{ ...one, answer: await ask(one) }];
      } catch (error) {
        if (own === null || one.file.id === own) throw error;
        return [];
      }
    }),
  );
  return answered.flat();
}

async function readTexts(projectId: string, files: readonly ReceivedFile[], own: string | null) {
  const list = files.map(keyed);
  const keys = list.map(({ key }) => key);
  const known = await findSourceTexts(db(), projectId, keys);
  const isUnread = ({ key }: Keyed) => !known.has(textName(key));
  const bytesOf = await readSourceFilesBytes(
    db(),
    projectId,
    list.filter(isUnread).map(({ key }) => key.sourceFileId),
  );
  // Of a large file's bytes the way here left as much again, and the thread that reads them is at its peak then.
  if (files.some(isPlannedAlone)) letGoOfAll();
  return askEach(list, own, async ({ file, key }): Promise<ReadText> => {
    const before = known.get(textName(key));
    if (before !== undefined) return { ok: true, ...before };
    const bytes = bytesOf(file.sourceFileId);
    const reading = storedReading(file.reading);
    const read = await readInEngine({ kind: "read", bytes, name: file.name, reading });
    return read.ok ? { ok: true, id: null, source: read.source } : read;
  });
}

async function planText(file: ReceivedFile, source: SourceText, knownSources: KnownSource[]) {
  const options = {
    knownSources,
    repeatedLines: storedRepeatedLines(file.import.repeatedLines),
    edits: storedEdits(file.edits),
  };
  return planInEngine({ kind: "plan", source, name: file.name, options });
}

/**
 * Reads and plans files of one project. The texts are kept, the plans are not.
 *
 * @param own the file that must be prepared; another that breaks it is left out. Null: all must be
 */
export async function preparePlans(
  projectId: string,
  files: readonly ReceivedFile[],
  own: string | null,
): Promise<Prepared[]> {
  const texts = await readTexts(projectId, files, own);
  const unread = texts.flatMap(({ key, answer }) => {
    return answer.ok && answer.id === null ? [{ key, source: answer.source }] : [];
  });
  const kept = await keepSourceTexts(projectId, unread);
  if (files.some(isPlannedAlone)) letGoOfAll();
  const knownSources = await listKnownSources(db(), projectId);
  const planned = await askEach(texts, own, async ({ file, key, answer: text }): Promise<Outcome> => {
    if (!text.ok) return text;
    const textId = text.id ?? kept.get(textName(key));
    if (textId === undefined) throw new Error(`the text of file ${file.id} was not kept`);
    const result = await planText(file, text.source, knownSources);
    if (!result.ok) return result;
    const { format, encoding, warnings, articles } = result.plan;
    return { ok: true, textId, plan: { format, encoding, warnings, articles } };
  });
  if (files.some(isPlannedAlone)) letGoOfAll();
  return planned.map(({ file, answer: outcome }) => ({ file, outcome }));
}
