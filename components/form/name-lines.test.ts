import { describe, expect, it } from "vitest";
import { errorOf, linesOf, typedLines } from "./name-lines.ts";

describe("names, one a line", () => {
  it("are read without blank lines and the white space around, and written back", () => {
    expect(linesOf("  RU \n\n the Union\r\n\t\n")).toEqual(["RU", "the Union"]);
    expect(typedLines(["RU", "the Union"])).toBe("RU\nthe Union");
    expect(linesOf("")).toEqual([]);
    expect(typedLines(undefined)).toBe("");
  });

  it("are refused under their list, also where one of them is named", () => {
    const refused = (fields: Record<string, string>) =>
      ({ ok: false, code: "invalid", message: "Correct it.", fields }) as const;
    expect(errorOf(refused({ names: "Write one." }), "names")).toBe("Write one.");
    expect(errorOf(refused({ "names.3": "Too long." }), "names")).toBe("Too long.");
    expect(errorOf(refused({ namesake: "No." }), "names")).toBeUndefined();
    expect(errorOf(null, "names")).toBeUndefined();
  });
});
