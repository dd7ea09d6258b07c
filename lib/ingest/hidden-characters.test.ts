import { describe, expect, it } from "vitest";
import { planFile } from "./plan-file.ts";
import { readSource } from "./read-source.ts";
import { makeDocx, paragraph } from "./testing/make-docx.ts";

const STORY =
  "The river rose again on Monday.\nNobody had slept in the lo\u200bwer town\u202e, said the keeper\0 of the lo\u00adck.\n";

async function warnings(bytes: Uint8Array, name: string): Promise<(string | number | null)[][]> {
  const read = await readSource(bytes, name);
  return read.ok ? read.source.warnings.map(({ code, message, line }) => [code, message, line]) : [];
}

describe("hidden characters", () => {
  it("are kept and named, with their line", async () => {
    expect(await warnings(Buffer.from(STORY), "a.txt")).toEqual([
      [
        "hidden_characters",
        "The text holds 1 zero-width character, 1 control of writing direction, 1 character that could not be read (a NUL, half of a pair, or broken bytes) and 1 soft hyphen. They are kept, and shown where they stand.",
        2,
      ],
    ]);
  });

  it("are named in every format", async () => {
    expect(
      (await warnings(makeDocx({ body: paragraph("lo\u200bwer \u202eto\u202cwn") }), "a.docx"))[0]?.[1],
    ).toBe(
      "The text holds 1 zero-width character and 2 controls of writing direction. They are kept, and shown where they stand.",
    );
  });

  it("break no offset of the plan", async () => {
    const text = STORY.repeat(8).replaceAll("\0", "\0😀\ud83d");
    const bytes = Buffer.concat([Buffer.from(text, "utf16le")]);
    const plan = await planFile(Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]), "a.txt");
    if (!plan.ok) throw new Error(plan.error.message);
    expect(plan.plan.text).toHaveLength(text.length);
    for (const { body, bodyMap } of plan.plan.articles)
      for (const { bodyStartUtf16, rawStartUtf16, lengthUtf16 } of bodyMap)
        expect(body.slice(bodyStartUtf16, bodyStartUtf16 + lengthUtf16)).toBe(
          plan.plan.text.slice(rawStartUtf16, rawStartUtf16 + lengthUtf16),
        );
  });
});
