/** What the library reads of tables that an import has just filled and the database has not analyzed: a page's, not all. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { sharingEdgesSql } from "../comparison/count-sharing.ts";
import { chainComparisons } from "../comparison/testing/chain-comparisons.ts";
import { makeArticles } from "../testing/make-articles.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import type { Member } from "../viewer.ts";
import { facetsSql } from "./count-facets.ts";
import { libraryConditions } from "./library-conditions.ts";
import { rowsSql } from "./list-rows.ts";

afterAll(closeDb);

const ARTICLES = 600;
const PAGE = 20;
const noReuse = { shares: "{}", altered: "{}", numbers: "{}" };
const whole = {
  state: null,
  sources: null,
  tagIds: null,
  importId: null,
  reuse: [],
  typedSources: [],
  typedTags: [],
  bylines: [],
  days: [],
};

type Filled = { member: Member; ids: string[] };
let filled: Filled;

/** Articles that were read, each compared with the next. */
async function fill(): Promise<Filled> {
  const project = await makeProject();
  const projectId = project.id;
  const member = await makeMember(project, "analyst");
  const articles = await makeArticles(
    projectId,
    Array.from({ length: ARTICLES }, (_, n) => `Notice number ${n}.`),
  );
  const ids = articles.map(({ articleId }) => articleId);
  await db().articleReading.createMany({
    data: ids.map((articleId) => ({ projectId, articleId, userId: member.userId, state: "reading" })),
  });
  await chainComparisons(projectId, articles);
  return { member, ids };
}

beforeAll(async () => {
  filled = await fill();
});

type Node = { "Actual Rows": number; "Actual Loops": number; Plans?: Node[] } & Record<string, unknown>;

/** Rows that the plan's nodes looked at, those they threw away included. */
function rowsLookedAt(node: Node): number {
  const thrown = ["Rows Removed by Filter", "Rows Removed by Join Filter"].map((key) =>
    Number(node[key] ?? 0),
  );
  const own = thrown.reduce((sum, rows) => sum + rows, node["Actual Rows"]) * node["Actual Loops"];
  return (node.Plans ?? []).reduce((sum, child) => sum + rowsLookedAt(child), own);
}

async function look(sql: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ "QUERY PLAN": [{ Plan: Node }] }[]>(
    Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
  );
  if (row === undefined) throw new Error("no plan");
  return rowsLookedAt(row["QUERY PLAN"][0].Plan);
}

it("of what a page's articles share, their own comparisons", async () => {
  const rows = await look(sharingEdgesSql(filled.member, filled.ids.slice(0, PAGE)));
  expect(rows).toBeGreaterThan(PAGE);
  expect(rows).toBeLessThan(ARTICLES * PAGE);
});

it("of a page's rows, their own articles and readings", async () => {
  const rows = await look(rowsSql(filled.member, filled.ids.slice(0, PAGE)));
  expect(rows).toBeGreaterThan(PAGE);
  expect(rows).toBeLessThan(ARTICLES);
});

it("of what is counted for all, each article and what was read of it once", async () => {
  const conditions = libraryConditions(filled.member, whole, { search: null, reuseSets: noReuse });
  const rows = await look(facetsSql(filled.member, conditions, { tags: [], reuseSets: noReuse }));
  expect(rows).toBeGreaterThan(ARTICLES);
  expect(rows).toBeLessThan(ARTICLES * PAGE);
});
