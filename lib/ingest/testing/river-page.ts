/** A page about one invented flood under a head that a test gives it. */
import type { KnownSource } from "../outlet-names.ts";
import { planSource } from "../plan-source.ts";
import { type AnyEvidence, type PlannedArticle, placeOf } from "../planned-article.ts";
import { plainSource } from "../read-source.ts";
import { P1, P2 } from "./river-text.ts";

export const TITLE = "River takes a bridge in the night";

export const KNOWN: KnownSource[] = [
  { name: "Harrow Post", aliases: ["The Harrow Post", "HP Online"], domain: "harrowpost.example" },
  { name: "Orla Eye", aliases: [], domain: null },
];

export function article(lines: string[], knownSources: KnownSource[] = []): PlannedArticle & { raw: string } {
  const raw = lines.join("\n");
  const result = planSource(plainSource("utf-8", raw), "river.txt", { knownSources });
  if (!result.ok) throw new Error(result.error.message);
  const [first] = result.plan.articles;
  if (first === undefined || result.plan.articles.length > 1) throw new Error("not one article");
  return { ...first, raw };
}

export function page(...head: string[]): string[] {
  return [TITLE, ...head, "", P1, "", P2];
}

export function wordsAt(raw: string, evidence: AnyEvidence | undefined): string | null {
  const place = placeOf(evidence);
  return place === null ? null : raw.slice(place.rawStartUtf16, place.rawEndUtf16);
}
