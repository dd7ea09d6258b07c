import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWhiteSpace, readUnits } from "./raw-units.ts";

const WRAPPED = [
  "The river rose through the night and by the morning it had taken",
  "the old bridge, the mill and the lower half of Bark Lane, where",
  "nobody had been told to leave their houses before the water came.",
  "",
  "Two boats went out at dawn from the school and found the lamps in",
  "the windows still burning, though there was nobody to be seen and",
  "the doors had all been left open.",
];

describe("readUnits", () => {
  it.each([
    ["LF", "one\n\ntwo\nthree"],
    ["CRLF", "one\r\n\r\ntwo\r\nthree"],
    ["CR", "one\r\rtwo\rthree"],
    ["line separators", "one\u2028\u2028two\u2028three"],
    ["surrounding white space", "  one \u00a0\n \t \n\u00a0two\n three  "],
  ])("reads lines ended by %s", (_, text) => {
    expect(readUnits(text).map((unit) => [unit.text, unit.isAfterBlank])).toEqual([
      ["one", true],
      ["two", true],
      ["three", false],
    ]);
  });

  it("joins hard-wrapped lines into paragraphs", () => {
    const units = readUnits(WRAPPED.join("\n"));
    expect(units).toHaveLength(2);
    expect(units[0]?.text).toBe(WRAPPED.slice(0, 3).join(" "));
  });

  it("joins a line that breaks off in a sentence to one that goes on, though its first word had fitted", () => {
    const lines = [
      ...WRAPPED,
      "",
      "Nobody had thought that she would sail again, for a well-",
      "known insurer had written her off in the autumn of the year",
      "before the last, and the yard wanted its berth.",
    ];
    expect(readUnits(lines.join("\n")).map(({ text }) => text)).toEqual([
      WRAPPED.slice(0, 3).join(" "),
      WRAPPED.slice(4).join(" "),
      lines.slice(-3).join(" "),
    ]);
  });

  it("does not join a title to the line below it", () => {
    const units = readUnits(["The night of the river", ...WRAPPED].join("\n"));
    expect(units.map(({ text }) => text.slice(0, 12))).toEqual([
      "The night of",
      "The river ro",
      "Two boats we",
    ]);
  });

  it("leaves short paragraphs of like length as lines, which close where they break", () => {
    const lines = [
      "The river rose through the night and had the old bridge by six.",
      "Nobody had been told to leave, said Jo Roe, who keeps the lock.",
      "Two boats went out from the school and found lamps in the lane.",
      "The council will meet on Monday to hear why the sirens came late.",
    ];
    expect(readUnits(lines.join("\n"))).toHaveLength(4);
  });

  it("leaves verse and lists as lines", () => {
    expect(
      readUnits("Rain on the hill\nRain on the roof\nRain on the road\nRain on the bridge"),
    ).toHaveLength(4);
  });

  it("gives ascending spans whose folded raw text is the unit's, and leaves out white space only", () => {
    const line = fc.string({
      unit: fc.constantFrom("a", "be", " ", "\u00a0", "🕯", "e\u0301"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom("\n", "\r\n", "\n\n"), (lines, end) => {
        const text = lines.join(end);
        let from = 0;
        for (const unit of readUnits(text)) {
          expect(text.slice(from, unit.rawStartUtf16).trim()).toBe("");
          expect(unit.text).toBe(foldWhiteSpace(text.slice(unit.rawStartUtf16, unit.rawEndUtf16)));
          expect(unit.text).not.toBe("");
          from = unit.rawEndUtf16;
        }
        expect(text.slice(from).trim()).toBe("");
      }),
    );
  });
});

describe("folding white space", () => {
  it("makes one space of every run, whatever it is of, and none at the ends", () => {
    const part = fc.constantFrom("a", "é", " ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u3000", "\u2028");
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join("");
        expect(foldWhiteSpace(text)).toBe(text.split(/\s+/).filter(Boolean).join(" "));
      }),
    );
  });
});
