/** Whether a start makes the demo project. Pure. */
import type { Env } from "#lib/env.ts";

export interface DemoSituation {
  /** COLLATE_DEMO. */
  demo: Env["demo"];
  database: "embedded" | "external";
  /** Somebody has an account in the database. */
  isInUse: boolean;
  /** An earlier start began the demo and did not come to its end. */
  isUnfinished: boolean;
}

/**
 * Demo accounts come into being only where they were asked for, or in an embedded database that nobody uses yet, or
 * where they began to.
 */
export function wantsDemo({ demo, database, isInUse, isUnfinished }: DemoSituation): boolean {
  if (demo === "never") return false;
  return demo === "always" || (database === "embedded" && (!isInUse || isUnfinished));
}
