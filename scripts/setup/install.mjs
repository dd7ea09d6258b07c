/** Installs the locked packages when some are missing. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join, sep } from "node:path";
import { announce } from "./announce.mjs";
import { missingPackages } from "./missing-packages.mjs";
import { run } from "./run.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

/** Runs `npm ci` unless all is there. @throws when npm fails */
export async function install(root) {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const lockHash = createHash("sha256").update(lock).digest("hex");
  const wanted = JSON.parse(lock).packages;
  const missing = missingIn(root, wanted);
  // What npm could not install once (an optional part for this platform) is not tried at every start.
  const known = readStamp(root);
  if (missing.length === 0 || (known.lockHash === lockHash && sameList(known.unavailable, missing))) return;
  const modules = existsSync(join(root, "node_modules")) ? `, ${missing.length} are missing` : "";
  const done = announce(`Installing packages${modules} (about a minute)`);
  try {
    await runNpm(root, [
      "ci",
      "--include=dev",
      "--include=optional",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ]);
  } finally {
    done();
  }
  writeStamp(root, { lockHash, unavailable: missingIn(root, wanted) });
}

function missingIn(root, wanted) {
  const list = join(root, "node_modules", ".package-lock.json");
  const installed = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")).packages : {};
  const present = Object.fromEntries(
    Object.entries(installed).filter(([path]) => existsSync(join(root, path, "package.json"))),
  );
  return missingPackages(wanted, present, { os: process.platform, cpu: process.arch });
}

function sameList(a, b) {
  return Array.isArray(a) && a.length === b.length && a.every((item, index) => item === b[index]);
}

async function runNpm(root, args) {
  const cli = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  const [file, ...before] = cli?.endsWith("npm-cli.js") ? [node, cli] : ["npm"];
  // npm's own output, if any, belongs on standard error.
  const { status } = await run(file, [...before, ...args], {
    cwd: root,
    env: npmEnvironment(root, process.env),
    stdio: ["ignore", 2, 2],
  }).catch(({ message }) => {
    throw new Error(`npm could not be run (${message}): install npm, then start again.`);
  });
  if (status !== 0)
    throw new Error(`npm ci failed (exit ${status}): correct what it says above, then start again.`);
}

/**
 * The environment for an npm run from inside an npm script: without the flags of the outer command that would change
 * what is installed, and without this project's own node_modules/.bin, which the install replaces.
 */
function npmEnvironment(root, env) {
  const foreign =
    /^npm_(package_|lifecycle_|command$|config_(omit|include|production|only|optional|dev|also|dry_run|ignore_scripts|global|location|workspaces?|include_workspace_root|package_lock_only|loglevel|silent|json|prefix|local_prefix)$)/i;
  const kept = Object.entries(env).filter(([name]) => !foreign.test(name) && name !== "NODE_ENV");
  const ours = `${join(root, "node_modules")}${sep}`;
  const path = (env.PATH ?? "").split(delimiter).filter((entry) => !entry.startsWith(ours));
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}
