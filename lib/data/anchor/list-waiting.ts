/** Marks that wait for a person because the text under them changed, as the queue shows them. */
import "server-only";
import { z } from "zod";
import { anchorChanges, type TextSpan } from "#lib/anchor/anchor-changes.ts";
import { passagePieces } from "#lib/anchor/passage-pieces.ts";
import type { Touched, WordChange } from "#lib/compare/comparison.ts";
import { db } from "#lib/db/client.ts";
import { mayOnWork } from "#lib/policy/policy.ts";
import { passageSurroundings } from "#lib/review/passage-context.ts";
import type { Member } from "../viewer.ts";
import { writeCursor } from "../work/cursor.ts";
import type { WaitingMark, WaitingPlace } from "./waiting-mark.ts";
import { listWaitingRows, type WaitingFilter, type WaitingRow } from "./waiting-rows.ts";

export type WaitingPage = { items: WaitingMark[]; next: string | null };

const pageSize = 30;
const PARAGRAPH_BREAK = "\n\n";

const offsets = { startUtf16: z.int(), endUtf16: z.int() };
const storedPlaces = z.array(z.object(offsets));
const storedChanges = z.array(
  z.object({
    kind: z.enum(["insert", "delete", "substitute"]),
    a: z.string(),
    b: z.string(),
    aStartUtf16: z.int(),
    aEndUtf16: z.int(),
    bStartUtf16: z.int(),
    bEndUtf16: z.int(),
    touches: z.array(z.enum(["number", "negation", "hedge", "modality", "agency", "name"])),
  }),
);

type Bodies = ReadonlyMap<string, string>;

async function readBodies(member: Member, rows: readonly WaitingRow[]): Promise<Bodies> {
  const ids = [...new Set(rows.flatMap((row) => [row.fromVersionId, row.toVersionId]))];
  const versions = await db().articleVersion.findMany({
    where: { projectId: member.projectId, id: { in: ids } },
    select: { id: true, body: true },
  });
  return new Map(versions.map(({ id, body }) => [id, body]));
}

const inOld = (changes: readonly WordChange[]): TextSpan[] =>
  changes.map((change) => ({ startUtf16: change.aStartUtf16, endUtf16: change.aEndUtf16 }));
const inNew = (changes: readonly WordChange[]): TextSpan[] =>
  changes.map((change) => ({ startUtf16: change.bStartUtf16, endUtf16: change.bEndUtf16 }));

const touchesOf = (changes: readonly WordChange[]): Touched[] => [
  ...new Set(changes.flatMap((change) => change.touches)),
];

function piecesAt(body: string, span: TextSpan, changed: readonly TextSpan[]) {
  return passagePieces(body, passageSurroundings(body, span.startUtf16, span.endUtf16), span, changed);
}

/** The changes in the passage, and those in the rest of its sentences on either side, for the eye to find them all. */
function beside(
  old: string,
  was: TextSpan,
  body: string,
  is: TextSpan,
  own: readonly WordChange[],
): WordChange[] {
  const [a, b] = [
    passageSurroundings(old, was.startUtf16, was.endUtf16),
    passageSurroundings(body, is.startUtf16, is.endUtf16),
  ];
  const sides: [TextSpan, TextSpan][] = [
    [
      { startUtf16: a.startUtf16, endUtf16: was.startUtf16 },
      { startUtf16: b.startUtf16, endUtf16: is.startUtf16 },
    ],
    [
      { startUtf16: was.endUtf16, endUtf16: a.endUtf16 },
      { startUtf16: is.endUtf16, endUtf16: b.endUtf16 },
    ],
  ];
  return [...own, ...sides.flatMap(([left, right]) => anchorChanges(old, left, body, right))];
}

function placesOf(
  row: WaitingRow,
  old: string,
  body: string,
): { changes: WordChange[]; places: WaitingPlace[] } {
  const standing = { startUtf16: row.markStartUtf16, endUtf16: row.markEndUtf16 };
  const stored = storedChanges.parse(row.changes);
  const at = (span: TextSpan, changes: WordChange[], shown = changes): WaitingPlace => ({
    ...span,
    exact: body.slice(span.startUtf16, span.endUtf16),
    paragraph: body.slice(0, span.startUtf16).split(PARAGRAPH_BREAK).length,
    pieces: piecesAt(body, span, inNew(shown)),
    touches: touchesOf(changes),
  });
  if (row.verdict === "changed" && row.startUtf16 !== null && row.endUtf16 !== null) {
    const span = { startUtf16: row.startUtf16, endUtf16: row.endUtf16 };
    return { changes: stored, places: [at(span, stored, beside(old, standing, body, span, stored))] };
  }
  const candidates = storedPlaces.parse(row.candidates);
  return {
    changes: [],
    places: candidates.map((span) => at(span, anchorChanges(old, standing, body, span))),
  };
}

/** What the page gets as the row has it. */
function knownOf(row: WaitingRow) {
  const { reanchoringId, revision, kind, markId, verdict, article, language, fromVersion, toVersion } = row;
  const { authorId, authorName, visibility, note, tags, claim } = row;
  const question = {
    reanchoringId,
    revision,
    kind,
    markId,
    verdict,
    article,
    language,
    fromVersion,
    toVersion,
  };
  return { ...question, authorId, authorName, visibility, note, tags, claim };
}

function asWaiting(member: Member, row: WaitingRow, bodies: Bodies): WaitingMark {
  const { fromVersionId, toVersionId, markStartUtf16, markEndUtf16, at } = row;
  const old = bodies.get(fromVersionId) ?? "";
  const body = bodies.get(toVersionId) ?? "";
  const { changes, places } = placesOf(row, old, body);
  const standing = { startUtf16: markStartUtf16, endUtf16: markEndUtf16 };
  const [place] = row.verdict === "changed" ? places : [];
  const shown = place === undefined ? changes : beside(old, standing, body, place, changes);
  const { authorId, visibility } = row;
  // Words that are gone went with the whole passage.
  const lost = row.verdict === "orphaned" ? [standing] : inOld(shown);
  return {
    ...knownOf(row),
    standing: { ...standing, pieces: piecesAt(old, standing, lost) },
    places,
    isMine: authorId === member.userId,
    mayPlace: mayOnWork(member, "work.place", { authorId, visibility }) === "allowed",
    waitsSince: at,
  };
}

/** One page, waiting longest first; `next` is null on the last. Two queries. */
export async function listWaiting(member: Member, filter: WaitingFilter): Promise<WaitingPage> {
  const rows = await listWaitingRows(member, filter, pageSize + 1);
  const page = rows.slice(0, pageSize);
  const bodies = await readBodies(member, page);
  const last = page.at(-1);
  const hasMore = rows.length > pageSize && last !== undefined;
  return {
    items: page.map((row) => asWaiting(member, row, bodies)),
    next: hasMore ? writeCursor({ at: last.at, id: last.reanchoringId }) : null,
  };
}

/** The new version's whole text, for a person to select in; null for a mark that does not wait or is not seen. */
export async function readWaitingText(
  member: Member,
  reanchoringId: string,
): Promise<{ mark: WaitingMark; body: string } | null> {
  const [row] = await listWaitingRows(member, { reanchoringId }, 1);
  if (row === undefined) return null;
  const bodies = await readBodies(member, [row]);
  return { mark: asWaiting(member, row, bodies), body: bodies.get(row.toVersionId) ?? "" };
}
