/**
 * Makes a checkout ready to run: installs what is missing, links the packaged Node, generates the database client.
 * Runs before every npm script, on whatever Node the machine has (20 or newer) and with nothing installed, so it is
 * plain JavaScript without dependencies. Silent and quick when there is nothing to do; progress goes to standard
 * error, since the standard output of some scripts is JSON.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateClient } from "./setup/generate-client.mjs";
import { install } from "./setup/install.mjs";
import { linkNode } from "./setup/link-node.mjs";
import { linkPostgresLibraries } from "./setup/link-postgres-libraries.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const oldestNode = 20;

// Whoever read along may be gone; that is no reason to stop halfway.
process.stderr.on("error", () => undefined);

try {
  if (Number(process.versions.node.split(".")[0]) < oldestNode) {
    throw new Error(`Node ${process.versions.node} is too old: install Node ${oldestNode} or newer.`);
  }
  if (!existsSync(join(root, "package-lock.json"))) {
    throw new Error("package-lock.json is missing: start from a whole checkout.");
  }
  await install(root);
  linkNode(root);
  linkPostgresLibraries(root);
  await generateClient(root);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
