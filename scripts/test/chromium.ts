/** Sees to it that there is a Chromium for the browser tests, and says what it did. */
import { spawnSync } from "node:child_process";
import { findChromium } from "#scripts/test/find-chromium.ts";
import { describeNoChromium, installCommands, packageManagers } from "#scripts/test/package-managers.ts";
import { runCommand } from "#scripts/test/run-command.ts";

/** The path of a Chromium, found or installed; null, with what to do on standard error, when neither succeeds. */
export async function provideChromium(): Promise<string | null> {
  const found = findChromium();
  if (found !== null) {
    console.log(`Chromium: ${found}`);
    return found;
  }
  console.log("No Chromium found: installing Playwright's own …");
  await runCommand("playwright", ["install", "chromium"]);
  const downloaded = findChromium();
  if (downloaded !== null) return announce(downloaded);
  return await installFromSystem();
}

function announce(path: string): string {
  console.log(`Installed Chromium: ${path}`);
  return path;
}

async function installFromSystem(): Promise<string | null> {
  const manager = packageManagers.find(({ file }) => isThere(file)) ?? null;
  const isRoot = process.getuid?.() === 0;
  const commands = manager === null ? [] : installCommands(manager, { isRoot, hasSudo: isThere("sudo") });
  if (commands.length > 0) console.log("That did not work: installing the system's own …");
  for (const [file, ...args] of commands) await runCommand(file, args);
  const installed = findChromium();
  if (installed !== null) return announce(installed);
  console.error(describeNoChromium(manager, isRoot));
  return null;
}

function isThere(file: string): boolean {
  return spawnSync(file, ["--version"], { stdio: "ignore" }).error === undefined;
}
