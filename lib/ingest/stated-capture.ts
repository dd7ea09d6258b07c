/** Where a file's bytes came from, as the file tells it: a saved page's comment, a mail's headers, a column. */

import type { StatedCapture } from "./planned-article.ts";
import { foldWhiteSpace } from "./raw-units.ts";
import type { FactField, StatedFact } from "./source-text.ts";
import { readStatedDate } from "./stated-date.ts";
import { readAddress } from "./stated-facts.ts";

/** RFC 3339, or null for a day without a time or a time without a zone. */
export function readInstant(value: string): string | null {
  const line = readStatedDate(value);
  const offset = line?.clock?.offset;
  if (line?.clock === undefined || line.clock === null || !offset) return null;
  return `${line.date.day}T${line.clock.time}:${line.clock.second}${offset}`;
}

/** The last calendar day it can have been, anywhere on Earth, when a page was saved; null when it is not told. */
export function lastDayOfCapture(value: string): string | null {
  const instant = readInstant(value);
  if (instant !== null) {
    // The day is 14 hours ahead of UTC at most.
    return new Date(Date.parse(instant) + 14 * 3_600_000).toISOString().slice(0, 10);
  }
  const line = readStatedDate(value);
  return line?.date.precision === "day" ? line.date.day : null;
}

/**
 * Reads how a file was taken.
 *
 * @param own what the article's own part states
 * @param file what the file states
 * @returns the capture, own statements first; null when nothing tells of it
 */
export function readCapture(own: readonly StatedFact[], file: readonly StatedFact[]): StatedCapture | null {
  const rules = new Set<string>();
  const first = (field: FactField, read: (value: string) => string | null): string | null => {
    for (const fact of [...own, ...file]) {
      const value = fact.field === field ? read(fact.value) : null;
      if (value === null) continue;
      rules.add(fact.rule);
      return value;
    }
    return null;
  };
  const url = first("url", readAddress);
  const archiveUrl = first("archiveUrl", readAddress);
  const retrievedAt = first("retrieved", readInstant);
  const method = first("retrievedHow", (value) => foldWhiteSpace(value) || null);
  if (rules.size === 0) return null;
  return { url, archiveUrl, retrievedAt, method, rule: [...rules].join("; ") };
}
