/**
 * Texts that stand in one import twice, letter for letter: all but the first are copies, in the order in which the files are
 * shown, whichever arrived first. Where another source is stated to have run it, it is no repetition; nor where a person
 * has left out what it would repeat.
 */
import "server-only";
import type { Db } from "#lib/db/client.ts";
import { nameKey } from "#lib/text/name-key.ts";
import { byFileName } from "../by-file-name.ts";
import { articleToCome, type SourceChoice } from "../corrections.ts";
import { planHeadSql } from "../listed-articles.ts";
import type { ImportKey } from "../lock-import.ts";
import { storedCorrections, storedPlan } from "../stored-plan.ts";
import type { CopyHere } from "./known-article.ts";
import { sourceIdOf, sourcesByName } from "./known-sources-by-name.ts";

type Row = {
  id: string;
  fileName: string;
  filePosition: number;
  position: number;
  bodySha256: string;
  isIncluded: boolean;
  isIncludedByPerson: boolean;
  /** The library has it already. */
  isRepeat: boolean;
  corrections: unknown;
  planned: unknown;
};

type Text = Pick<Row, "id" | "fileName" | "bodySha256" | "isIncluded" | "isIncludedByPerson" | "isRepeat"> & {
  title: string;
  /** The same for every way to name one source; null: not known. */
  source: string | null;
};

/** Only what stands there more than once, in order. The plans without their texts. */
async function listRows(client: Db, { projectId, importId }: ImportKey): Promise<Row[]> {
  const rows = await client.$queryRaw<Row[]>`
    WITH mine AS MATERIALIZED (
      SELECT p.id, f.name, f.position AS file, count(*) OVER (PARTITION BY p."bodySha256") AS times
      FROM "PlannedArticle" p JOIN "ImportFile" f ON f."projectId" = p."projectId" AND f.id = p."importFileId"
      WHERE f."projectId" = ${projectId}::uuid AND f."importId" = ${importId}::uuid AND f.state = 'planned'
    )
    SELECT p.id, m.name AS "fileName", m.file AS "filePosition", p.position, p."bodySha256", p."isIncluded", p."isIncludedByPerson",
      p.known @> '[{"kind": "exactCopy", "isRepeat": true}]' AS "isRepeat", p.corrections, ${planHeadSql} AS planned
    FROM mine m JOIN "PlannedArticle" p ON p."projectId" = ${projectId}::uuid AND p.id = m.id WHERE m.times > 1`;
  const fileOf = ({ fileName: name, filePosition: position }: Row) => ({ name, position });
  return rows.toSorted((a, b) => byFileName(fileOf(a), fileOf(b)) || a.position - b.position);
}

function sourceKey(source: SourceChoice, byName: ReadonlyMap<string, string>): string | null {
  return sourceIdOf(source, byName) ?? (source.kind === "named" ? nameKey(source.name) : null);
}

function textOf({ planned, corrections, ...row }: Row, byName: ReadonlyMap<string, string>): Text {
  const { title, source } = articleToCome(storedPlan(planned), storedCorrections(corrections));
  return { ...row, title, source: sourceKey(source, byName) };
}

const isOtherSource = (a: Text, b: Text) => a.source !== null && b.source !== null && a.source !== b.source;

function copyOf(one: Text, isRepeat: boolean): CopyHere {
  const { id: plannedId, title, fileName } = one;
  const why = isRepeat
    ? "Its text is the same, letter for letter."
    : "The same text stands there, letter for letter.";
  return { kind: "copyHere", plannedId, title, fileName, isRepeat, why };
}

/** One text's places in order: what each but the first repeats of those that are to be written. */
function copiesAmong(texts: readonly Text[]): [string, CopyHere][] {
  const [first, ...rest] = texts;
  if (first === undefined) return [];
  const isKept = (one: Text, isCopy: boolean) =>
    one.isIncludedByPerson ? one.isIncluded : !(one.isRepeat || isCopy);
  const kept = isKept(first, false) ? [first] : [];
  return rest.map((one) => {
    const repeated = kept.find((other) => !isOtherSource(one, other));
    const isRepeat = repeated !== undefined;
    if (isKept(one, isRepeat) && !isRepeat) kept.push(one);
    return [one.id, copyOf(repeated ?? first, isRepeat)];
  });
}

/** By article, what it is a copy of. Linear in the texts that stand there more than once, for each source of one text. */
export async function findCopiesHere(client: Db, key: ImportKey): Promise<Map<string, CopyHere>> {
  const rows = await listRows(client, key);
  if (rows.length === 0) return new Map();
  const byName = await sourcesByName(client, key.projectId);
  const groups = new Map<string, Text[]>();
  for (const row of rows) {
    const known = groups.get(row.bodySha256);
    if (known === undefined) groups.set(row.bodySha256, [textOf(row, byName)]);
    else known.push(textOf(row, byName));
  }
  return new Map([...groups.values()].flatMap(copiesAmong));
}
