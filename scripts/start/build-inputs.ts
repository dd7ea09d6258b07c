/** What a build is made of, as one hash: when it changes, the build is stale. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

const inputs = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema.prisma",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

// Neither tests nor the generated client (whose schema is an input) change what is built.
const ignored = /\.test\.tsx?$|(^|[/\\])(testing|generated)[/\\]/;

/** Hexadecimal SHA-256 over the names and bytes of every input below `root`; O(bytes). */
export function hashBuildInputs(root: string): string {
  const hash = createHash("sha256");
  for (const file of inputFiles(root)) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function inputFiles(root: string): string[] {
  return inputs
    .map((input) => join(root, input))
    .filter((path) => existsSync(path))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]))
    .map((path) => relative(root, path))
    .filter((path) => !ignored.test(path))
    .sort();
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
