/**
 * The hash that ties a commit to the plan that was shown: the same bytes and engine give the same hash, and any
 * difference in what would be written gives another.
 */

import { createHash } from "node:crypto";
import { type FilePlan, INGEST_VERSION } from "./plan-source.ts";
import type { PlannedArticle } from "./planned-article.ts";

/** JSON with the keys of every object sorted, so that the order they were set in does not matter. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * SHA-256, in lower-case hexadecimal, of what an import would write of one file.
 *
 * @param plan the file's plan
 * @param articles what would be written of it when a person has corrected or left out articles; by default the plan's
 * @returns 64 hexadecimal digits. O(n).
 */
export function planHash(plan: FilePlan, articles: readonly PlannedArticle[] = plan.articles): string {
  const { encoding, format, text } = plan;
  const written = { engine: INGEST_VERSION, encoding, format, text, articles };
  return createHash("sha256").update(stableJson(written), "utf8").digest("hex");
}
