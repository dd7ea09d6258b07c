import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordLines } from "./record-lines.ts";

describe("recordLines", () => {
  it.each<[string, string, string[] | null, number[]]>([
    ["a list", '[\n{"a": 1},\n\n{"b": "]\\"}"}, 3]', [], [2, 4, 4]],
    ["a list below keys", '{"x": [1],\n "a": {"b\\u0063":\n [[1],\n {}]}}', ["a", "bc"], [3, 4]],
    ["the last of a key written twice", '{"a": [1],\n"a":\n[2]}', ["a"], [3]],
    ["lines that end otherwise", '[\r{},\r\n{"a":\r\r\n1},\n\r{}]', [], [2, 3, 7]],
    ["a whole value", '\n {"a": 1}', null, [2]],
    ["an empty list", "[\n]", [], []],
  ])("finds %s", (_, text, path, lines) => {
    expect(recordLines(text, path)).toEqual(lines);
  });

  it("finds every element of any list, one on a line", () => {
    const key = fc.constantFrom("a", '"', "\\", "é{", "__proto__");
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), key, (values, other, name) => {
        const written = values.map((value) => `\n${JSON.stringify(value)}`).join(" ,");
        const text = `{"z": ${JSON.stringify(other)}, ${JSON.stringify(name)} : [${written}\n]}`;
        expect(recordLines(text, [name])).toEqual(values.map((_, at) => at + 2));
      }),
    );
  });
});
