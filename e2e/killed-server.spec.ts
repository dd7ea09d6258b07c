/**
 * A power cut: the server's processes are killed while people write. What it acknowledged is there when it starts again,
 * what it was in the middle of is there whole or not at all, and it takes its own PostgreSQL over.
 */
import { setTimeout as soon } from "node:timers/promises";
import { readPostmasterPid } from "#scripts/start/postgres/postmaster-pid.ts";
import type makePlannedImport from "./rooms/planned-import.ts";
import type makeProjectRoom from "./rooms/project-room.ts";
import type { ProjectRoom } from "./rooms/project-room.ts";
import { act } from "./support/act.ts";
import { queryRows } from "./support/app-database.ts";
import { openNote, startSentenceCursor } from "./support/reading.ts";
import { makeRoom } from "./support/room.ts";
import { type Server, startServer } from "./support/server.ts";
import { expect, test } from "./support/test.ts";

test.describe.configure({ mode: "serial", timeout: 180_000 });

const env = { COLLATE_DEMO: "0" };
const body = "The gate stood open in the night.\n\nThe keeper wrote it down.\n\nNobody came.";

let server: Server;
let room: ProjectRoom;

test.beforeAll(async () => {
  server = await startServer({ env });
  const articles = [{ title: "The night of the gate", body }];
  room = await makeRoom<typeof makeProjectRoom>("project-room", { name: "Power cut", articles }, server);
});

test.afterAll(() => server.discard());

const postgresOf = ({ dataDir }: Server) => readPostmasterPid(`${dataDir}/postgres`)?.pid;
const query = <Row extends object>(sql: string, values: unknown[]) =>
  queryRows<Row>(server.dataDir, sql, values);

async function killAndStartAgain(): Promise<void> {
  const postgres = postgresOf(server);
  await server.kill();
  server = await startServer({ dataDir: server.dataDir, port: server.port, env });
  expect(postgresOf(server), "it took its PostgreSQL over").toBe(postgres);
}

test("a burst of marks is cut off: every mark that was acknowledged is there, each with its audit row", async () => {
  const [articleId = ""] = room.articleIds;
  const place = { baseUrl: server.url, path: `${room.path}/articles/${articleId}`, as: room.people.analyst };
  const [version] = await query<{ id: string }>('SELECT id FROM "ArticleVersion" WHERE "articleId" = $1', [
    articleId,
  ]);
  const passage = { versionId: version?.id ?? "", startUtf16: 0, endUtf16: 8, exact: "The gate" };
  const acknowledged: string[] = [];
  let isOver = false;

  async function writeUntilTheEnd(writer: number): Promise<void> {
    for (let count = 0; !isOver; count += 1) {
      const note = `mark ${writer}.${count}`;
      const input = { projectId: room.projectId, ...passage, tagIds: [], note, visibility: "draft" };
      const answer = await act(place, "createAnnotation", input).catch(() => null);
      if (answer === null) return;
      expect(answer.ok).toBe(true);
      acknowledged.push(String(answer.value?.annotationId));
    }
  }

  const writers = [1, 2, 3, 4].map(writeUntilTheEnd);
  await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
  await killAndStartAgain();
  isOver = true;
  await Promise.all(writers);

  const found = await query<{ id: string }>('SELECT id FROM "Annotation" WHERE id = ANY($1::uuid[])', [
    acknowledged,
  ]);
  expect(found).toHaveLength(acknowledged.length);
  const half = await query(
    `SELECT a.id FROM "Annotation" a WHERE a."projectId" = $1 AND (
       NOT EXISTS (SELECT 1 FROM "AuditRow" r WHERE r."subjectId" = a.id AND r.act = 'annotation.create')
       OR NOT EXISTS (SELECT 1 FROM "AnnotationRevision" v WHERE v."annotationId" = a.id))`,
    [room.projectId],
  );
  expect(half, "no mark without its audit row and its revision").toEqual([]);
});

test("an import is cut off while it is written: it goes on by itself, with no half article and none twice", async () => {
  const planned = await makeRoom<typeof makePlannedImport>(
    "planned-import",
    { projectId: room.projectId, by: room.people.admin, files: 120 },
    server,
  );
  const place = { baseUrl: server.url, path: `${room.path}/import`, as: room.people.admin };
  const { projectId, importId, planHash, articles } = planned;
  const commit = () => act(place, "commitImport", { projectId, importId, planHash });
  const state = async () => {
    const [row] = await query<{ state: string; articles: number; half: number; audited: number }>(
      `SELECT i.state::text, count(a.id)::int AS articles,
         (count(a.id) FILTER (WHERE a."currentVersionId" IS NULL
           OR NOT EXISTS (SELECT 1 FROM "VersionFingerprint" f WHERE f."versionId" = a."currentVersionId")
           OR NOT EXISTS (SELECT 1 FROM "PlannedArticle" p WHERE p."articleId" = a.id)))::int AS half,
         (SELECT count(*)::int FROM "AuditRow" r WHERE r."subjectId" = i.id AND r.act = 'import.commit') AS audited
       FROM "Import" i LEFT JOIN "Article" a ON a."importId" = i.id WHERE i.id = $1 GROUP BY i.id`,
      [importId],
    );
    return row;
  };
  expect(await commit()).toMatchObject({ ok: true, value: { articles } });
  while (((await state())?.articles ?? 0) === 0) await soon(2);
  await killAndStartAgain();
  expect((await state())?.half, "what is there is whole").toBe(0);
  await expect
    .poll(state, { timeout: 30_000 })
    .toEqual({ state: "committed", articles, half: 0, audited: 1 });
  const [twice] = await query<{ titles: number }>(
    'SELECT count(DISTINCT title)::int AS titles FROM "Article" WHERE "importId" = $1',
    [importId],
  );
  expect(twice?.titles).toBe(articles);
  expect(await commit()).toMatchObject({ ok: false, code: "conflict" });
});

test("what an analyst saw saved in the browser is there after the power cut", async ({
  openAs,
  troubles,
}) => {
  troubles.expect(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|Failed to fetch|network/i);
  const page = await openAs(room.people.colleague, { url: server.url });
  const article = `${room.path}/articles/${room.articleIds[0]}`;
  await page.goto(article);
  await startSentenceCursor(page);
  await (await openNote(page)).fill("Who opened it?");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("All changes saved")).toBeVisible();
  await expect(page.getByText("Who opened it?")).toBeVisible();

  await killAndStartAgain();
  const again = await openAs(room.people.colleague, { url: server.url });
  await again.goto(article);
  await expect(again.getByText("Who opened it?")).toBeVisible();
});
