/** The two JSON columns of a planned article, as what was written into them. Only lib/data/import writes them. */
import type { PlannedArticle } from "#lib/ingest/planned-article.ts";
import { type Corrections, correctionsInput } from "./corrections.ts";

/** The engine's plan of one article. */
export function storedPlan(json: unknown): PlannedArticle {
  return json as PlannedArticle; // written by add-file.ts from that very type, and never changed
}

/** A person's corrections. Throws when the column holds anything else. */
export function storedCorrections(json: unknown): Corrections {
  return correctionsInput.parse(json);
}
