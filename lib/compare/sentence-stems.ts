/** The different stems of each sentence and how often each stands in it, in the order they first stand there. */
import type { WordRange } from "#lib/compare/reading.ts";

/** Those of sentence `n` stand from `starts[n]` to `starts[n + 1]`. */
export type SentenceStems = { starts: Int32Array; stems: Int32Array; counts: Int32Array };

/** `stems`: the stem at each word, numbered from 0. Linear. */
export function readSentenceStems(stems: Int32Array, sentences: readonly WordRange[]): SentenceStems {
  const starts = new Int32Array(sentences.length + 1);
  const found: number[] = [];
  const counts: number[] = [];
  // Where a stem was put last; it counts for this sentence only behind its start.
  const places = new Int32Array(stems.length).fill(-1);
  sentences.forEach(({ from, to }, index) => {
    const start = found.length;
    for (let i = from; i < to; i++) {
      const stem = stems[i] ?? 0;
      const place = places[stem] ?? -1;
      if (place >= start) counts[place] = (counts[place] ?? 0) + 1;
      else {
        places[stem] = found.length;
        found.push(stem);
        counts.push(1);
      }
    }
    starts[index + 1] = found.length;
  });
  return { starts, stems: Int32Array.from(found), counts: Int32Array.from(counts) };
}
