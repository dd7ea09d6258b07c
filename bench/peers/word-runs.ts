/** Runs of equal words that a peer found in two texts, as spans; word places from 0. */
import type { Token } from "#lib/text/tokens.ts";

export type WordRun = { a: number; b: number; length: number };
export type Spans = { aStartUtf16: number; aEndUtf16: number; bStartUtf16: number; bEndUtf16: number }[];

export function spansOf(a: readonly Token[], b: readonly Token[], runs: readonly WordRun[]): Spans {
  return runs.map((run) => ({
    aStartUtf16: a[run.a]?.startUtf16 ?? 0,
    aEndUtf16: a[run.a + run.length - 1]?.endUtf16 ?? 0,
    bStartUtf16: b[run.b]?.startUtf16 ?? 0,
    bEndUtf16: b[run.b + run.length - 1]?.endUtf16 ?? 0,
  }));
}
