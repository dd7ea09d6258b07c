/** What the production build says of itself: its server actions, pages and routes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "#scripts/start/project-root.ts";

const actionManifest = z.object({
  node: z.record(
    z.string(),
    z.object({ workers: z.record(z.string(), z.unknown()), filename: z.string(), exportedName: z.string() }),
  ),
});

const read = (file: string): unknown => JSON.parse(readFileSync(join(projectRoot, ".next", file), "utf8"));

export type BuiltAction = {
  /** `file#exportedName`. */
  name: string;
  /** What a request names it by. */
  id: string;
  /** Pages that can run it, as route patterns: "/p/[project]/import". */
  pages: string[];
};

const patternOf = (worker: string) => worker.replace(/^app/, "").replace(/\/(page|route)$/, "") || "/";

/** Every server action a page of the build can run, by name. */
export function builtActions(): BuiltAction[] {
  const { node } = actionManifest.parse(read("server/server-reference-manifest.json"));
  return Object.entries(node)
    .map(([id, { workers, filename, exportedName }]) => ({
      id,
      name: `${filename}#${exportedName}`,
      pages: Object.keys(workers).map(patternOf).sort(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Route patterns of the build's pages and routes, without the framework's own error pages. */
export function builtRoutes(): { pages: string[]; routes: string[] } {
  const patterns = z.record(z.string(), z.string()).parse(read("app-path-routes-manifest.json"));
  const own = Object.entries(patterns).filter(([, pattern]) => !pattern.startsWith("/_"));
  const ending = (end: string) =>
    own
      .filter(([key]) => key.endsWith(end))
      .map(([, pattern]) => pattern)
      .sort();
  return { pages: ending("/page"), routes: ending("/route") };
}
