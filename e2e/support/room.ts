/**
 * Rooms: the people, projects and articles a spec begins with, made by the app's own data layer in a process of its own,
 * because those modules run only under the `react-server` condition.
 */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { dataDirAt } from "#scripts/start/data-dir.ts";
import { projectRoot } from "#scripts/start/project-root.ts";
import { appDatabaseUrl } from "./app-database.ts";
import { type SharedServer, sharedServer } from "./server.ts";

const mostBytes = 64 * 1024 * 1024;

/** What a room gives back, with dates as the text that JSON makes of them. */
type Told<Make extends (wish: never) => Promise<unknown>> = Awaited<ReturnType<Make>>;

/**
 * Makes the room of that name (a file in e2e/rooms whose default export makes it) on a server. The type comes from the
 * caller: `makeRoom<typeof import("./rooms/reader-room.ts").default>("reader-room")`.
 * @throws with what the process printed
 */
export async function makeRoom<Make extends (wish: never) => Promise<unknown>>(
  name: string,
  wish: Parameters<Make>[0] | null = null,
  server: Pick<SharedServer, "dataDir"> = sharedServer(),
): Promise<Told<Make>> {
  const env = {
    ...process.env,
    DATABASE_URL: appDatabaseUrl(server.dataDir),
    COLLATE_SECRET: readFileSync(dataDirAt(server.dataDir).secret, "utf8").trim(),
  };
  const args = ["--conditions=react-server", "e2e/support/make-room.ts", name, JSON.stringify(wish)];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: projectRoot,
    env,
    maxBuffer: mostBytes,
  });
  return JSON.parse(stdout);
}
