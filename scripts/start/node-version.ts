/** The Node this program needs: one that runs TypeScript as it is. */
import { StartFailure } from "#scripts/start/failure.ts";

const oldest: readonly [number, number] = [22, 18];

/** @throws StartFailure for a Node that is too old, which the one npm installs never is */
export function assertRuntime(version: string): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new StartFailure(
    `Node ${version} is too old: run "npm ci --include=optional", which brings its own, or install Node 24.`,
  );
}
