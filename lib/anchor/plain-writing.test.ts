import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainSlice, plainWriting } from "./plain-writing.ts";

const plain = (text: string) => plainWriting(text).plain;

describe("plainWriting", () => {
  it.each([
    ["“Stop,” he said", '"Stop," he said'],
    ["the operator’s gate", "the operator's gate"],
    ["« le barrage »", '"le barrage"'],
    ["word — word", "word—word"],
    ["word -- word", "word – word"],
    ["1914–18", "1914-18"],
    ["and so…", "and so..."],
    ["one\u00a0two", "one\n\ntwo"],
    ["cafe\u0301", "café"],
    ["ﬁre", "fire"],
    ["in\u00adside", "inside"],
  ])("reads %j as %j", (one, other) => {
    expect(plain(one)).toBe(plain(other));
  });

  it.each([
    ["5'", '5"'],
    ["-5", "5"],
    ["1,200", "1.200"],
    ["1 200", "1200"],
    ["May", "may"],
    ["were", "we're"],
    ["re-sign", "resign"],
    ["resume", "résumé"],
    ["10²", "102"],
    ["now here", "nowhere"],
    ["it is", "it is?"],
    ["“so”", "so"],
    ["abc\u202edef", "abcdef"],
  ])("tells %j from %j", (one, other) => {
    expect(plain(one)).not.toBe(plain(other));
  });

  it("maps every unit there and back, in order", () => {
    const text = fc
      .array(
        fc.constantFrom("a", "B", "7", " ", "\n\n", "’", "“", "—", "-", "…", "e\u0301", "🙂", "\u00ad", "ﬁ"),
        { minLength: 1 },
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (written) => {
        const writing = plainWriting(written);
        let from = 0;
        for (let unit = 0; unit < writing.plain.length; unit++) {
          const [start, end] = [writing.startOf[unit] ?? -1, writing.endOf[unit] ?? -1];
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(writing.plainStartOf[start]).toBeLessThanOrEqual(unit);
          expect(writing.plainEndOf[end - 1]).toBeGreaterThan(unit);
          from = start;
        }
        expect(plainSlice(writing, 0, written.length)).toBe(writing.plain);
      }),
      { numRuns: 2_000 },
    );
  });
});
