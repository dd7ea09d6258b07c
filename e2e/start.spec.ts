/** Starting, stopping and surviving: what a person who runs Collate relies on. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "playwright/test";
import { freePort } from "#scripts/start/port.ts";
import { stopPostmaster } from "#scripts/start/postgres/postmaster.ts";
import { readPostmasterPid } from "#scripts/start/postgres/postmaster-pid.ts";
import { projectRoot } from "#scripts/start/project-root.ts";
import { noSettings, sharedServer, startServer } from "./support/server.ts";

test.describe.configure({ timeout: 120_000 });

/** Starts with settings that must be refused; resolves to the exit code and the lines on standard error. */
async function startAndFail(env: Record<string, string>): Promise<{ code: unknown; lines: string[] }> {
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: projectRoot,
    env: { ...process.env, ...noSettings, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const [code]: unknown[] = await once(child, "close");
  return { code, lines: said.trim().split("\n") };
}

const postgresPid = (dataDir: string) => readPostmasterPid(join(dataDir, "postgres"))?.pid;

test("a killed server starts again and takes its own PostgreSQL over; a stopped one leaves nothing", async () => {
  const first = await startServer({ env: { COLLATE_DEMO: "0" } });
  const pid = postgresPid(first.dataDir);
  expect(first.setupToken).not.toBeNull();
  await first.kill();
  const second = await startServer({ dataDir: first.dataDir, port: first.port, env: { COLLATE_DEMO: "0" } });
  expect(postgresPid(second.dataDir)).toBe(pid);
  expect((await fetch(second.url, { redirect: "manual" })).status).toBeLessThan(500);
  expect(await second.stop()).toBe(0);
  expect(postgresPid(second.dataDir)).toBeUndefined();
  await expect(fetch(second.url)).rejects.toThrow();
  await second.discard();
});

test.describe("stops cleanly, leaving no PostgreSQL", () => {
  let dataDir = "";
  test.beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "collate-stopped-"));
  });
  test.afterEach(async () => {
    const left = postgresPid(dataDir);
    if (left !== undefined) await stopPostmaster(left);
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Runs a command and resolves when it has printed `text`. */
  async function runUntil(text: string, file: string, args: string[]) {
    const port = String(await freePort("127.0.0.1"));
    const child = spawn(file, args, {
      cwd: projectRoot,
      env: { ...process.env, ...noSettings, PORT: port, COLLATE_DATA_DIR: dataDir, COLLATE_DEMO: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said = { out: "", err: "" };
    child.stderr.setEncoding("utf8").on("data", (more: string) => {
      said.err += more;
    });
    await new Promise<void>((resolve, reject) => {
      child.once("exit", () => reject(new Error(`ended: ${said.out}${said.err}`)));
      child.stdout.setEncoding("utf8").on("data", (more: string) => {
        said.out += more;
        if (said.out.includes(text)) resolve();
      });
    });
    expect(postgresPid(dataDir)).toBeDefined();
    return { child, said };
  }

  test("while it still migrates", async () => {
    const { child, said } = await runUntil("Migrating", process.execPath, ["scripts/start.ts"]);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(said).toEqual({ out: expect.stringContaining("Stopping …"), err: "" });
    expect(postgresPid(dataDir)).toBeUndefined();
  });

  test("when nobody reads its output any more", async () => {
    // As a Ctrl-C ends the tee of "npm start | tee log" first; the reader is gone once it has seen the line.
    const pipe = `sh -c 'echo $$; exec "$0" scripts/start.ts' "$0" 2>&1 | sed "/is ready at/q"`;
    const { child, said } = await runUntil("is ready at", "sh", ["-c", pipe, process.execPath]);
    process.kill(Number(said.out.split("\n")[0]), "SIGINT");
    await once(child, "exit");
    expect(postgresPid(dataDir)).toBeUndefined();
  });
});

test("a data directory in use is refused, and its server goes on", async () => {
  const { dataDir, url } = sharedServer();
  const { code, lines } = await startAndFail({ COLLATE_DATA_DIR: dataDir, PORT: "3999" });
  expect(lines).toEqual([
    expect.stringMatching(/^Collate already runs on the data directory .*COLLATE_DATA_DIR/),
  ]);
  expect(code).toBe(1);
  expect((await fetch(url, { redirect: "manual" })).status).toBeLessThan(500);
});

test.describe("refuses in one line that says what to do", () => {
  const secret = "0123456789abcdef0123456789abcdef";
  let dataDir = "";
  test.beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "collate-refused-"));
  });
  test.afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  for (const [what, env, line] of [
    [
      "a public address sign-in cannot work on",
      { PUBLIC_URL: "http://desk.lan:3000" },
      /^PUBLIC_URL: .*https/,
    ],
    ["a setting out of range", { PORT: "99999" }, /^PORT: .*\.env\.example/],
    [
      "a database without a secret",
      { DATABASE_URL: "postgresql://a@127.0.0.1:1/a" },
      /^COLLATE_SECRET is missing/,
    ],
    [
      "a database that does not answer",
      { DATABASE_URL: "postgresql://a:hidden@127.0.0.1:1/a", COLLATE_SECRET: secret },
      /^The database at 127\.0\.0\.1:1\/a does not answer .*Start it or correct DATABASE_URL/,
    ],
    [
      "an address that is not this machine's",
      { HOST: "192.0.2.1", PUBLIC_URL: "http://localhost" },
      /^192\.0\.2\.1 is not/,
    ],
  ] as const) {
    test(what, async () => {
      const result = await startAndFail({ COLLATE_DATA_DIR: dataDir, ...env });
      expect(result.lines).toEqual([expect.stringMatching(line)]);
      expect(result.lines.join()).not.toContain("hidden");
      expect(result.code).toBe(1);
    });
  }

  test("a port in use", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await once(blocker, "listening");
    const address = blocker.address();
    const port = typeof address === "object" && address ? String(address.port) : "";
    const result = await startAndFail({ COLLATE_DATA_DIR: dataDir, PORT: port });
    blocker.close();
    expect(result).toEqual({
      code: 1,
      lines: [expect.stringMatching(new RegExp(`^Port ${port} .* is in use`))],
    });
  });

  test("a data directory that cannot be made", async () => {
    const result = await startAndFail({ COLLATE_DATA_DIR: join("/dev/null", "data") });
    expect(result).toEqual({
      code: 1,
      lines: [expect.stringMatching(/^The data directory .* cannot be written/)],
    });
  });
});

test("passwords and secret are readable by their user alone", () => {
  const { dataDir } = sharedServer();
  const modes = [".", "secret", "postgres-passwords.json", "postgres"].map((name) =>
    (statSync(join(dataDir, name)).mode & 0o777).toString(8),
  );
  expect(modes).toEqual(["700", "600", "600", "700"]);
  expect(readFileSync(join(dataDir, "secret"), "utf8")).toMatch(/^[\w-]{43}$/);
});
