import { describe, expect, it } from "vitest";
import { countPlainLines } from "./count-plain-lines.ts";

const PART = "--0123456789abc\nContent-Type: text/css\n";

describe("the lines of a message that are not encoded", () => {
  it.each([
    ["a\n\nb", 3],
    ["a\nb\n", 2],
    ["", 0],
    [`${PART}Content-Transfer-Encoding: base64\n\n${"QUJD\n".repeat(50)}`, 2],
    [`${PART}content-transfer-encoding: "Quoted-Printable"\n\n${"--colour: red=\n".repeat(50)}`, 2],
    [`${PART}Content-Transfer-Encoding: base64\n\n${"QUJD\n".repeat(50)}${PART}\na\nb\n`, 7],
    [`${PART}Content-Transfer-Encoding: 8bit\n\na\nb\n`, 6],
  ])("of %j", (message, expected) => {
    expect(countPlainLines(Buffer.from(message))).toBe(expected);
  });
});
