/** What people have said of what two articles have in common and of who took from whom, oriented as asked for. */
import "server-only";
import { db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";

export type AlignmentWord = "same" | "notSame" | "none";
export type DirectionWord = "aTookFromB" | "bTookFromA" | "commonThirdText" | "unsure" | "none";

type Said<Word> = {
  word: Word;
  reason: string;
  authorId: string;
  authorName: string /** ISO time. */;
  at: string;
};

/** The word that stands, with every one before it, oldest first. `revision` names the last. */
export type RulingChain<Word> = Said<Word> & { revision: number; history: Said<Word>[] };

/** Two passages, quotations or numbers that were ruled on, as they stood then. */
export type RuledPassageView = {
  ruledPassageId: string;
  kind: "passage" | "quotation" | "quantity";
  a: { versionId: string; startUtf16: number; endUtf16: number; exact: string };
  b: { versionId: string; startUtf16: number; endUtf16: number; exact: string };
  alignment: RulingChain<AlignmentWord> | null;
  direction: RulingChain<DirectionWord> | null;
};

export type PairRulings = {
  /** Of the two articles as a whole; null: nobody has said anything. */
  direction: RulingChain<DirectionWord> | null;
  passages: RuledPassageView[];
};

type Pair = { aId: string; bId: string };

const turned: Record<DirectionWord, DirectionWord> = {
  aTookFromB: "bTookFromA",
  bTookFromA: "aTookFromB",
  commonThirdText: "commonThirdText",
  unsure: "unsure",
  none: "none",
};

/** The word as said of B and A. */
export function turnDirection(word: DirectionWord): DirectionWord {
  return turned[word];
}

/** Article ids in the order in which rulings are kept. */
export function inRulingOrder({ aId, bId }: Pair): { low: string; high: string; isTurned: boolean } {
  return aId < bId ? { low: aId, high: bId, isTurned: false } : { low: bId, high: aId, isTurned: true };
}

type SaidRow = Said<string> & { ruledPassageId: string | null; number: number };

const saidSql = Prisma.sql`s.number, s.word::text AS word, s.reason, s."authorId", u.name AS "authorName",
  to_char(s."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`;

function chainOf<Word extends string>(
  rows: readonly SaidRow[],
  asWord: (word: string) => Word,
): RulingChain<Word> | null {
  const history = rows.map(({ word, reason, authorId, authorName, at }) => {
    return { word: asWord(word), reason, authorId, authorName, at };
  });
  const last = history.at(-1);
  return last === undefined ? null : { ...last, revision: rows.length, history };
}

function readRows(projectId: string, low: string, high: string) {
  const pair = { projectId, articleAId: low, articleBId: high };
  return Promise.all([
    db().ruledPassage.findMany({ where: pair, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
    db().$queryRaw<SaidRow[]>`
      SELECT s."ruledPassageId", ${saidSql} FROM "AlignmentRuling" s
      JOIN "RuledPassage" p ON p."projectId" = s."projectId" AND p.id = s."ruledPassageId"
      JOIN "User" u ON u.id = s."authorId"
      WHERE p."projectId" = ${projectId}::uuid AND p."articleAId" = ${low}::uuid AND p."articleBId" = ${high}::uuid
      ORDER BY s.number`,
    db().$queryRaw<SaidRow[]>`
      SELECT s."ruledPassageId", ${saidSql} FROM "DirectionRuling" s JOIN "User" u ON u.id = s."authorId"
      WHERE s."projectId" = ${projectId}::uuid AND s."articleAId" = ${low}::uuid AND s."articleBId" = ${high}::uuid
      ORDER BY s.number`,
  ]);
}

/** Three queries. Ids of another project find nothing. */
export async function readPairRulings(projectId: string, pair: Pair): Promise<PairRulings> {
  const { low, high, isTurned } = inRulingOrder(pair);
  const [places, alignments, directions] = await readRows(projectId, low, high);
  const asDirection = (word: string) => {
    const said = word as DirectionWord; // an enum of the database
    return isTurned ? turnDirection(said) : said;
  };
  const ofPlace = (rows: SaidRow[], id: string | null) => rows.filter((row) => row.ruledPassageId === id);
  const passages = places.map((place): RuledPassageView => {
    const first = {
      versionId: place.versionAId,
      startUtf16: place.aStartUtf16,
      endUtf16: place.aEndUtf16,
      exact: place.aExact,
    };
    const second = {
      versionId: place.versionBId,
      startUtf16: place.bStartUtf16,
      endUtf16: place.bEndUtf16,
      exact: place.bExact,
    };
    const [a, b] = isTurned ? [second, first] : [first, second];
    const alignment = chainOf(ofPlace(alignments, place.id), (word) => word as AlignmentWord);
    const direction = chainOf(ofPlace(directions, place.id), asDirection);
    return { ruledPassageId: place.id, kind: place.kind, a, b, alignment, direction };
  });
  return { direction: chainOf(ofPlace(directions, null), asDirection), passages };
}
