/** Next's command line, run with this very Node. */
import { join } from "node:path";
import { projectRoot } from "#scripts/start/project-root.ts";

export const nextBinary = join(projectRoot, "node_modules", "next", "dist", "bin", "next");
