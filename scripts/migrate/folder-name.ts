/** The name of a new migration's folder. Pure: the time is an argument. */
import { StartFailure } from "#scripts/start/failure.ts";

/**
 * `20260131120500_name`: the UTC time to the second, so that folders sort in the order they apply, then the name.
 * @throws StartFailure for a name that is not letters, digits and underscores
 */
export function migrationFolderName(name: string, now: Date): string {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new StartFailure('Give the migration a name such as "npm run migration -- add_article_language".');
  }
  const stamp = now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
  return `${stamp}_${name}`;
}
