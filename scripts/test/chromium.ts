/** Sees to it that there is a Chromium for the browser tests, and says what it did. */
import { spawnSync } from "node:child_process";
import { findChromium } from "#scripts/test/find-chromium.ts";
import { runCommand } from "#scripts/test/run-command.ts";

const packageManagers: { file: string; commands: string[][] }[] = [
  {
    file: "apt-get",
    commands: [
      ["update", "-q"],
      ["install", "-y", "-q", "--no-install-recommends", "chromium"],
    ],
  },
  { file: "dnf", commands: [["install", "-y", "chromium"]] },
  { file: "apk", commands: [["add", "chromium"]] },
];

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
  console.log("That did not work: installing the system's own …");
  await installFromSystem();
  const installed = findChromium();
  if (installed !== null) return announce(installed);
  console.error("There is no Chromium: install one and set CHROMIUM_PATH to it, then run the tests again.");
  return null;
}

function announce(path: string): string {
  console.log(`Installed Chromium: ${path}`);
  return path;
}

async function installFromSystem(): Promise<void> {
  const manager = packageManagers.find(({ file }) => isThere(file));
  if (!manager) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !isThere("sudo")) return;
  for (const command of manager.commands) {
    // Without a password at hand sudo must fail rather than wait for one.
    if (isRoot) await runCommand(manager.file, command);
    else await runCommand("sudo", ["-n", manager.file, ...command]);
  }
}

function isThere(file: string): boolean {
  return spawnSync(file, ["--version"], { stdio: "ignore" }).error === undefined;
}
