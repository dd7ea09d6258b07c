/** What set-up did last, kept in node_modules so that it goes with it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const file = (root) => join(root, "node_modules", ".collate-setup.json");

/** An empty object when nothing was noted or the note cannot be read. */
export function readStamp(root) {
  try {
    return JSON.parse(readFileSync(file(root), "utf8"));
  } catch {
    return {};
  }
}

/** Notes the given facts beside the earlier ones. */
export function writeStamp(root, facts) {
  writeFileSync(file(root), `${JSON.stringify({ ...readStamp(root), ...facts }, null, 2)}\n`);
}
