/** Generates the typed database client when the schema, or the generator, is another than last time. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { readStamp, writeStamp } from "./stamp.mjs";

/** @throws with the generator's own words when it fails */
export async function generateClient(root) {
  const prisma = join(root, "node_modules", "prisma");
  const sources = [
    join(root, "prisma", "schema.prisma"),
    join(root, "prisma.config.ts"),
    join(prisma, "package.json"),
  ];
  const hash = createHash("sha256");
  for (const source of sources) hash.update(readFileSync(source));
  const schemaHash = hash.digest("hex");
  const isGenerated = existsSync(join(root, "lib", "db", "generated", "client.ts"));
  if (isGenerated && readStamp(root).schemaHash === schemaHash) return;
  console.error("Generating the database client …");
  const { status, said } = await run(
    nodeOf(root),
    [join(prisma, "build", "index.js"), "generate", "--no-hints"],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...offline } },
  );
  if (status !== 0) throw new Error(`The database client could not be generated:\n${said}`);
  writeStamp(root, { schemaHash });
}

// The generator needs no engine; naming one keeps Prisma from fetching its own.
const offline = {
  PRISMA_SCHEMA_ENGINE_BINARY: existsSync("/bin/true") ? "/bin/true" : "/usr/bin/true",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};

function nodeOf(root) {
  const packaged = join(root, "node_modules", ".bin", "node");
  return existsSync(packaged) ? packaged : process.execPath;
}
