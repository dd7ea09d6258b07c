import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { withWording } from "#lib/compare/testing/with-wording.ts";
import { type ColumnPair, viewColumns } from "./column-view.ts";

const report =
  "The lock was closed at dawn because its chain had worn through in the night, the harbour office said. " +
  "Nine barges drifted below it and came to rest at the timber quay, where they were tied up by the crew of a ferry.";
const bodies = [
  report,
  `Word from the river. ${report.replace("dawn", "noon")}`,
  `${report.replace("dawn", "noon").replace("night", "frost")}\n\nNobody was hurt, the office said.`,
];

function pairsOf(texts: readonly string[]): ColumnPair[] {
  return texts.flatMap((b, second) =>
    texts.slice(0, second).map((a, first) => {
      const found = compareTexts(a, b);
      const passages = withWording(a, b, found.passages).map((passage, at) => ({
        ...passage,
        reuseId: `${first}${second}${at}`,
        state: "suspected" as const,
        nature: "copied" as const,
        alignment: null,
        direction: null,
      }));
      return { first, second, found: { ...found, passages } };
    }),
  );
}

const view = viewColumns(bodies, pairsOf(bodies));
const words = (column: number, kind: string) =>
  (view.marks[column] ?? [])
    .filter((mark) => mark.kind === kind && mark.endUtf16 > mark.startUtf16)
    .map((mark) => bodies[column]?.slice(mark.startUtf16, mark.endUtf16));

describe("viewColumns", () => {
  it("stands the one passage level in all three", () => {
    const shared = view.rows.filter(({ kind }) => kind === "shared");
    expect(shared.map(({ cells }) => cells.map((cell) => cell.length))).toEqual([[1, 1, 1]]);
  });

  it("tells a passage once a column, against the one further left that carries most of it", () => {
    expect(view.passages.map((places) => places.map(({ base }) => base))).toEqual([[], [0], [0]]);
  });

  it("names in either of its columns each passage that is not told there, with the two it joins", () => {
    const joined = view.joins.map((joins) => joins.map(({ first, second }) => [first, second]));
    expect(joined).toEqual([
      [
        [0, 1],
        [0, 2],
      ],
      [[1, 2]],
      [[1, 2]],
    ]);
    const said = view.joins.map((joins, column) =>
      joins.map(({ startUtf16, endUtf16 }) => bodies[column]?.slice(startUtf16, endUtf16)),
    );
    expect(said.flat()).toEqual(said.flat().map(() => expect.stringContaining("Nine barges drifted")));
  });

  it("leads to every passage of every two columns that nobody rejected", () => {
    const pairs = pairsOf(bodies);
    const reached = (shown: ReturnType<typeof viewColumns>) =>
      new Set([...shown.passages.flat(), ...shown.joins.flat()].map(({ passage }) => passage.reuseId));
    const all = pairs.flatMap(({ found }) => found.passages.map(({ reuseId }) => reuseId));
    expect(reached(view)).toEqual(new Set(all));
    const [first = "", ...others] = all;
    const without = pairs.map((pair) => {
      const passages = pair.found.passages.map((passage) =>
        passage.reuseId === first ? { ...passage, state: "rejected" as const } : passage,
      );
      return { ...pair, found: { ...pair.found, passages } };
    });
    expect(reached(viewColumns(bodies, without))).toEqual(new Set(others));
  });

  it("marks what changed on both sides of where it is told", () => {
    expect(words(1, "added")).toEqual(["noon"]);
    expect(words(2, "added")).toEqual(["noon", "frost"]);
    expect([...new Set(words(0, "removed"))]).toEqual(["dawn", "night"]);
    expect(words(1, "removed")).toEqual([]);
  });

  it("marks a number only while a column’s is held against it that nobody took apart from it", () => {
    const pairs = pairsOf(bodies);
    const rejected = { subject: { kind: "quantity" as const }, state: "rejected" as const, alignment: null };
    const apart = (first: number) =>
      viewColumns(
        bodies,
        pairs.map((pair) => {
          const quantities = pair.found.quantities.map((one) => ({ ...one, ruled: rejected }));
          return pair.first === first ? { ...pair, found: { ...pair.found, quantities } } : pair;
        }),
      ).marks.map((marks) => marks.some(({ kind }) => kind === "number"));
    expect(view.marks.map((marks) => marks.some(({ kind }) => kind === "number"))).toEqual([
      true,
      true,
      true,
    ]);
    expect(apart(0)).toEqual([false, true, true]);
  });

  it("holds paragraphs level across one that only the first has", () => {
    const last =
      "“We have been forced to close it,” said the harbour master at the timber quay on Tuesday, before noon.";
    const between = "Two of the barges carried fertiliser from the upper valley, and none of them leaked.";
    const texts = [`${report}\n\n${between}\n\n${last}`, `${report}\n\n${last}`, `${last}`];
    const { rows } = viewColumns(texts, pairsOf(texts));
    const begins = rows.map(({ cells }) =>
      cells.map((cell, at) => texts[at]?.slice(cell[0]?.startUtf16 ?? 0, (cell[0]?.startUtf16 ?? 0) + 8)),
    );
    expect(begins.at(-1)).toEqual(["“We have", "“We have", "“We have"]);
  });

  it("knows in each column whose words a quotation's are, once however many columns it is held against", () => {
    const said = "“We have been forced to close it,” said Mira Soldan, the harbour master, on Tuesday.";
    const told = `${report}\n\nThe crew came back at noon. “We have pressured them to close it,” Mira Soldan said.`;
    const texts = [`${report}\n\n${said}`, told, said];
    const columns = viewColumns(texts, pairsOf(texts));
    const whose = columns.quotations.map((sides) => sides.map(({ speaker }) => speaker));
    expect(whose).toEqual([["Mira Soldan"], ["Mira Soldan"], ["Mira Soldan"]]);
    const quoted = columns.marks.map((marks, column) =>
      marks
        .filter(({ kind }) => kind === "quotation")
        .map(({ key, startUtf16, endUtf16 }) => [key, texts[column]?.slice(startUtf16, endUtf16)]),
    );
    expect(quoted).toEqual([
      [[0, expect.stringContaining("forced to close it")]],
      [[0, expect.stringContaining("pressured them")]],
      [[0, expect.stringContaining("forced to close it")]],
    ]);
  });

  it("takes columns that share nothing", () => {
    const apart = viewColumns(["Ice on the sound.", "A bakery opens."], []);
    expect(apart).toMatchObject({ marks: [[], []], passages: [[], []], quotations: [[], []] });
    expect(apart.rows).toHaveLength(1);
  });

  it("marks of a part that moved within a passage only what changed in it", () => {
    const opening =
      "The harbour office counted nine barges adrift below the lock on Tuesday, and closed the river.";
    const moves = "Lightermen slept aboard because the towpath had been washed away by the flood.";
    const rest = [
      "Pilots from the upper reach brought two tugs and a floating crane before dawn.",
      "Grain for the mills was carried by road to Brandsund until the chain was mended.",
    ];
    const texts = [
      [opening, moves, ...rest].join(" "),
      [opening, ...rest, moves.replace("washed", "swept")].join(" "),
      "Nothing else was told that day.",
    ];
    const view = viewColumns(texts, pairsOf(texts));
    const words = (column: number, kind: string) =>
      (view.marks[column] ?? [])
        .filter((mark) => mark.kind === kind)
        .map(({ startUtf16, endUtf16 }) => texts[column]?.slice(startUtf16, endUtf16));
    expect(view.passages[1]?.map(({ passage }) => passage.wording?.moved.length)).toEqual([1]);
    expect(words(0, "removed")).toEqual(["washed"]);
    expect(words(1, "added")).toEqual(["swept"]);
  });
});
