import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { makeArticle, type TestArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { sharingArticlesSql, sharingEdgesSql } from "./count-sharing.ts";
import { chainComparisons } from "./testing/chain-comparisons.ts";

afterAll(closeDb);

const ARTICLES = 60;

/** Articles each of which is compared with the next. The database has no statistics of them yet. */
async function justWritten() {
  const project = await makeProject();
  const projectId = project.id;
  const member = await makeMember(project, "analyst");
  const articles: TestArticle[] = [];
  for (let at = 0; at < ARTICLES; at += 1)
    articles.push(await makeArticle(projectId, { title: `Notice ${at}`, body: `Notice number ${at}.` }));
  await chainComparisons(projectId, articles);
  return { member, ids: articles.map(({ articleId }) => articleId) };
}

type Explained = { "QUERY PLAN": [{ Plan: { "Shared Hit Blocks": number; "Shared Read Blocks": number } }] };

it.each([
  ["a page's articles", sharingArticlesSql],
  ["what they share", sharingEdgesSql],
])("reads little of tables that were just filled: %s", async (_, sqlOf) => {
  const { member, ids } = await justWritten();
  const [row] = await db().$queryRaw<Explained[]>(
    Prisma.sql`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${sqlOf(member, ids)}`,
  );
  const plan = row?.["QUERY PLAN"][0].Plan;
  const blocks = (plan?.["Shared Hit Blocks"] ?? 0) + (plan?.["Shared Read Blocks"] ?? 0);
  expect(blocks).toBeGreaterThan(ARTICLES);
  expect(blocks / ARTICLES).toBeLessThan(ARTICLES);
});
