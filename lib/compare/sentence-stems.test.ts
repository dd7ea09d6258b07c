import fc from "fast-check";
import { expect, it } from "vitest";
import { readSentenceStems } from "./sentence-stems.ts";

/** Sentences of one text: each the numbers of its stems, all below the text's length. */
const text = fc
  .array(fc.array(fc.nat(4), { minLength: 5, maxLength: 9 }), { minLength: 1, maxLength: 6 })
  .map((sentences) => {
    const ends = sentences.map((_, index) => sentences.slice(0, index + 1).flat().length);
    const ranges = ends.map((to, index) => ({ from: ends[index - 1] ?? 0, to }));
    return { sentences, ranges, stems: Int32Array.from(sentences.flat()) };
  });

it("counts the different stems of each sentence in the order they first stand there", () => {
  fc.assert(
    fc.property(text, ({ sentences, ranges, stems }) => {
      const found = readSentenceStems(stems, ranges);
      const read = sentences.map((_, index) => {
        const [from, to] = [found.starts[index], found.starts[index + 1]];
        return [[...found.stems.subarray(from, to)], [...found.counts.subarray(from, to)]];
      });
      const counted = sentences.map((words) => {
        const different = [...new Set(words)];
        return [different, different.map((stem) => words.filter((word) => word === stem).length)];
      });
      expect(read).toEqual(counted);
    }),
  );
});

it("leaves out words that stand in no sentence", () => {
  const { starts, stems } = readSentenceStems(Int32Array.from([0, 1, 2, 1]), [{ from: 1, to: 3 }]);
  expect([[...starts], [...stems]]).toEqual([
    [0, 2],
    [1, 2],
  ]);
});
