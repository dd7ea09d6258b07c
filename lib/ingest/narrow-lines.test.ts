import { describe, expect, it } from "vitest";
import { readUnits } from "./raw-units.ts";
import { plan } from "./testing/plan-lines.ts";

/** A column as OCR gives it: letters are not equally wide, names begin lines. */
const COLUMN = [
  "The sluice keeper of Orla had",
  "asked for a second pump in the",
  "autumn, and again in January,",
  "according to letters that the",
  "Harbour Board read out on the",
  "first day of its hearing.",
  "",
  "“Nobody came to look at it,”",
  "said Ida Roe, who has kept",
  "the gate for eleven years.",
  "She was told that the money",
  "had gone to the north quay,",
  "where the cranes stand.",
];

const JOINED = [COLUMN.slice(0, 6).join(" "), COLUMN.slice(7).join(" ")];

function textsOf(lines: readonly string[]): string[] {
  return readUnits(lines.join("\n")).map(({ text }) => text);
}

describe("lines of a narrow column", () => {
  it("are joined into paragraphs", () => {
    expect(textsOf(COLUMN)).toEqual(JOINED);
  });

  it("are joined below a longer line, and the title above them is not", () => {
    const header = "The Orla Packet, Friday, 14 March 2031 — late edition, price two pence";
    expect(textsOf([header, "", "Second pump refused", "", ...COLUMN])).toEqual([
      header,
      "Second pump refused",
      ...JOINED,
    ]);
  });

  it("are joined where they are a little wider than forty characters", () => {
    const lines = [
      "The keeper of the lower gate had asked for",
      "a second pump in the autumn, and again in",
      "January, as letters show that the board",
      "of the harbour read out on the first day",
      "of its hearing. The board did not answer",
      "until the gate had failed, and by then",
      "the lower town stood under water.",
    ];
    expect(textsOf(lines)).toEqual([lines.join(" ")]);
  });

  it("make a body whose characters all stand in the file", () => {
    const text = ["Second pump refused", "", ...COLUMN].join("\n");
    const [article] = plan(text).articles;
    expect(article?.title).toBe("Second pump refused");
    expect(article?.body).toBe(JOINED.join("\n\n"));
    for (const { bodyStartUtf16, rawStartUtf16, lengthUtf16 } of article?.bodyMap ?? [])
      expect(text.slice(rawStartUtf16, rawStartUtf16 + lengthUtf16)).toBe(
        article?.body.slice(bodyStartUtf16, bodyStartUtf16 + lengthUtf16),
      );
  });

  it.each([
    [
      "verse",
      [
        "The water climbed the miller’s stair",
        "And laid its hand upon the door,",
        "The lamps were lit, no hand was there,",
        "The clock had stopped at half past four.",
        "And where the willow used to stand",
        "The heron waited, grey and tall,",
        "And nobody on all the land",
        "Could say who heard the water call.",
      ],
    ],
    [
      "verse without capitals",
      [
        "rain on the hill",
        "and on the roof of the miller’s house,",
        "rain",
        "on the road to orla",
        "where nobody walks,",
        "only the heron",
        "and the slow grey light of the morning",
        "over the weir",
        "and us",
      ],
    ],
    [
      "a list of names",
      [
        "Ida Roe, gate keeper, Orla",
        "Jon Ash, pilot, North Quay",
        "Mina Dahl, engineer, Sill",
        "Per Lund, harbour master",
        "Eva Holt, clerk, Bark Lane",
        "Tom Rask, diver, Old Port",
        "Ole Brandt, carter, Sill",
      ],
    ],
    [
      "scores",
      [
        "Orla Rovers 3, Sill United 1",
        "North Quay 0, Harbour Town 0",
        "Bark Lane 2, Old Port Vale 2",
        "Weir Athletic 1, Millers 4",
        "Upper Gate 0, Lower Gate 5",
        "Pumps 1, Sluice Wanderers 1",
        "Herons 2, Ferrymen 3",
      ],
    ],
    [
      "an address book",
      [
        "Ida Roe",
        "12 Bark Lane",
        "4410 Orla",
        "",
        "Jon Ash",
        "3 North Quay, second floor",
        "4412 Sill",
        "",
        "Mina Dahl",
        "Old Port 9",
        "4413 Harbour",
      ],
    ],
    [
      "a table",
      [
        "gate    open    closed",
        "upper   14      2",
        "lower   3       11",
        "old     0       9",
        "new     7       7",
      ],
    ],
  ])("that are %s stay as they are", (_, lines) => {
    expect(textsOf(lines)).toEqual(
      lines.filter((line) => line !== "").map((line) => line.replace(/\s+/g, " ")),
    );
  });

  it("stay lines where a list, scores or verse stand among paragraphs", () => {
    const others = [
      ["- a pump of forty litres", "- two spare valves", "- the old gate’s keys"],
      ["Orla Rovers 3, Sill United 1", "North Quay 0, Harbour Town 0"],
      ["Ida Roe", "12 Bark Lane, second floor", "4410 Orla"],
      ["The water climbed the stair", "And laid its hand on the door,", "The lamps were lit inside"],
    ];
    for (const other of others)
      expect(textsOf([...COLUMN, "", ...other, "", ...COLUMN])).toEqual([...JOINED, ...other, ...JOINED]);
  });

  it("join no time of a subtitle to its words", () => {
    const times = ["00:01:02,000 --> 00:01:05,000", "00:01:06,000 --> 00:01:09,000"];
    const subtitles = times.flatMap((time, at) => [time, ...COLUMN.slice(2 + at, 6), ""]);
    const texts = textsOf([...subtitles, ...COLUMN]);
    for (const time of times) expect(texts).toContain(time);
    expect(texts).toEqual(expect.arrayContaining(JOINED));
  });
});
