/** Rules over lines meet whatever a file holds: their cost must not grow faster than the line. */

import { describe, expect, it } from "vitest";
import { boilerplateRule } from "../boilerplate-rules.ts";
import { captionMark } from "../caption-rules.ts";
import { countWords, isProse } from "../unit-shape.ts";
import { endRule } from "./end-markers.ts";
import { readInvitation } from "./invitation-rules.ts";
import { readLineShapes } from "./line-shape.ts";

const STEMS = [" ", "a", "[", "(", "a ", "A/", "cookie website ", "share on ", "Read more: ", "1/", "é", "*"];
const ENDS = ["", "x", ")", ".", " said"];

describe("rules over hostile lines", () => {
  it.each(STEMS)("reads lines made of %j, as long as rules look and longer", (stem) => {
    for (const length of [120, 400, 699, 1_000_000]) {
      for (const end of ENDS) {
        const text = stem.repeat(Math.ceil(length / stem.length)).slice(0, length - end.length) + end;
        const unit = { rawStartUtf16: 0, rawEndUtf16: text.length, text, isAfterBlank: true };
        expect(countWords(text)).toBeLessThanOrEqual(4_000);
        expect(isProse(text) && endRule(text) !== null).toBe(false);
        expect([
          boilerplateRule(text, "anywhere"),
          boilerplateRule(text, "edge"),
          captionMark(text),
        ]).toHaveLength(3);
        expect(readInvitation(text)?.form.test(text) ?? true).toBe(true);
        expect(readLineShapes([unit], [null])).toHaveLength(1);
      }
    }
  });
});
