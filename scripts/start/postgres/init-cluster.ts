/** Makes a cluster with initdb, beside its place and then moved there, so that half a one is never taken for whole. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { StartFailure } from "#scripts/start/failure.ts";
import type { ClusterOptions } from "#scripts/start/postgres/cluster.ts";
import { serverEnvironment } from "#scripts/start/postgres/runner.ts";

/** @throws StartFailure with initdb's own last line */
export async function initCluster({ runner, superuserPassword }: ClusterOptions): Promise<void> {
  const unfinished = `${runner.cluster}.new`;
  const passwordFile = `${runner.cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  rmSync(runner.cluster, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
    runner.handOver(unfinished);
    runner.handOver(passwordFile);
    await runInitdb(runner, unfinished, passwordFile);
    renameSync(unfinished, runner.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function runInitdb(
  runner: ClusterOptions["runner"],
  directory: string,
  passwordFile: string,
): Promise<void> {
  // macOS knows no C.UTF-8; its "UTF-8" gives the same character classes.
  const locale = process.platform === "darwin" ? ["--locale=C", "--lc-ctype=UTF-8"] : ["--locale=C.UTF-8"];
  const { file, args, uid, gid } = runner.invoke("initdb", [
    `--pgdata=${directory}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    ...locale,
  ]);
  const child = spawn(file, args, {
    uid,
    gid,
    env: serverEnvironment,
    cwd: "/",
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const [code]: unknown[] = await once(child, "close");
  if (code === 0) return;
  const reason =
    said
      .trim()
      .split("\n")
      .find((line) => line.includes("error")) ?? said.trim().split("\n").at(-1);
  throw new StartFailure(`The embedded PostgreSQL could not be set up in ${runner.cluster} (${reason}).`);
}
