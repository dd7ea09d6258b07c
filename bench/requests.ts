/**
 * Requests a second of the library and of an article page, one web process, 2,000 articles, signed in; told beside the
 * smallest page the same framework serves on the same machine in the same run. `node bench/requests.ts`
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import autocannon from "autocannon";
import pg from "pg";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { freePort } from "#scripts/start/port.ts";
import { projectRoot } from "#scripts/start/project-root.ts";
import { appDatabaseUrl, ownerDatabaseUrl } from "../e2e/support/app-database.ts";
import { type Server, startServer } from "../e2e/support/server.ts";
import { makeMarkedArticles } from "./support/make-articles.ts";
import { signedInCookie } from "./support/signed-in-cookie.ts";

const articles = 2_000;
const seconds = 8;
const connections = 10;
const nextBin = join(projectRoot, "node_modules/next/dist/bin/next");
const emptyApp = join(projectRoot, "bench/empty-app");

type Measured = { name: string; requestsASecond: number; p99Millis: number; failed: number };

async function measure(name: string, url: string, cookie?: string): Promise<Measured> {
  const headers = cookie === undefined ? {} : { cookie };
  await autocannon({ url, headers, connections, duration: 2 });
  const result = await autocannon({ url, headers, connections, duration: seconds });
  const failed = result.non2xx + result.errors;
  return { name, requestsASecond: result.requests.average, p99Millis: result.latency.p99, failed };
}

/** The floor: an app of one empty page, served by the same framework alone. */
async function measureEmpty(): Promise<Measured> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" as const };
  if (!existsSync(join(emptyApp, ".next/BUILD_ID"))) {
    const built = spawnSync(process.execPath, [nextBin, "build"], { cwd: emptyApp, env, stdio: "ignore" });
    if (built.status !== 0) throw new Error("The empty app could not be built.");
  }
  const port = String(await freePort("127.0.0.1"));
  const child = spawn(process.execPath, [nextBin, "start", "-p", port, "-H", "127.0.0.1"], {
    cwd: emptyApp,
    env,
  });
  try {
    for await (const chunk of child.stdout) if (String(chunk).includes("Ready")) break;
    return await measure("empty page", `http://127.0.0.1:${port}/`);
  } finally {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
}

type Filled = { slug: string; marked: string; longest: string };

/** 2,000 articles with marks and comparisons among them, beside the demo's; and which to open. */
async function fill(server: Server): Promise<Filled> {
  const client = new pg.Client({ connectionString: appDatabaseUrl(server.dataDir) });
  await client.connect();
  try {
    const { rows } = await client.query<{ projectId: string; slug: string; userId: string }>(
      `SELECT p.id AS "projectId", p.slug, m."userId" FROM "Project" p JOIN "Membership" m ON m."projectId" = p.id
       WHERE m.role = 'admin' LIMIT 1`,
    );
    const [place] = rows;
    if (place === undefined) throw new Error("The demo project is not there.");
    const options = { ...place, count: articles, compareEngine: COMPARE_VERSION };
    const made = await makeMarkedArticles(client, options);
    const longest = made.toSorted((a, b) => b.body.length - a.body.length)[0];
    const marked = await client.query<{ id: string }>(
      'SELECT "articleId" AS id FROM "Annotation" WHERE "projectId" = $1 GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
      [place.projectId],
    );
    return { slug: place.slug, marked: marked.rows[0]?.id ?? "", longest: longest?.articleId ?? "" };
  } finally {
    await client.end();
  }
}

/** What the database does by itself a minute later, and lets only its tables' owner ask for. */
async function analyze(server: Server): Promise<void> {
  const client = new pg.Client({ connectionString: ownerDatabaseUrl(server.dataDir) });
  await client.connect();
  try {
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

async function measureCollate(): Promise<Measured[]> {
  const server = await startServer({ env: { COLLATE_DEMO: "1" } });
  try {
    const [account] = server.accounts;
    if (account === undefined) throw new Error("The demo has no accounts.");
    const { slug, marked, longest } = await fill(server);
    await analyze(server);
    const cookie = await signedInCookie(server.url, account);
    const at = (path: string) => `${server.url}/p/${slug}/${path}`;
    return [
      await measure("library", at("library"), cookie),
      await measure("library, searched", at("library?q=water"), cookie),
      await measure("article with most marks", at(`articles/${marked}`), cookie),
      await measure("longest article", at(`articles/${longest}`), cookie),
    ];
  } finally {
    await server.discard();
  }
}

const rows = [await measureEmpty(), ...(await measureCollate())];
const floor = rows[0]?.requestsASecond ?? Number.NaN;
console.log(`\n${articles} articles, ${connections} connections, ${seconds} s each, one web process\n`);
console.log(
  "| page | requests/s | of the empty page | p99 ms | failed |\n| --- | ---: | ---: | ---: | ---: |",
);
for (const { name, requestsASecond, p99Millis, failed } of rows) {
  const ratio = (requestsASecond / floor).toFixed(2);
  console.log(`| ${name} | ${requestsASecond.toFixed(0)} | ${ratio} | ${p99Millis} | ${failed} |`);
}
