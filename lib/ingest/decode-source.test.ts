import { describe, expect, it } from "vitest";
import { declaredByXml } from "./decode-source.ts";
import { readSource } from "./read-source.ts";
import { encodeText } from "./testing/encode-text.ts";

const READ = "It wasnâ€™t open. The cafÃ© by the river is fermÃ©.";

describe("a text file", () => {
  it("says that it was misread, and is repaired on a person's word alone", async () => {
    const plain = await readSource(Buffer.from(READ), "a.txt");
    expect(plain.ok && [plain.source.text, plain.source.warnings.map(({ code }) => code)]).toEqual([
      READ,
      ["mojibake"],
    ]);
    const repaired = await readSource(Buffer.from(READ), "a.txt", { repairMojibake: true });
    expect(repaired.ok && repaired.source.text).toBe("It wasn’t open. The café by the river is fermé.");
  });

  it("is repaired before a table in it is read", async () => {
    const csv = `title,text\nFlood,"${READ}"\n`;
    const repaired = await readSource(Buffer.from(csv), "a.csv", { repairMojibake: true });
    expect(repaired.ok && repaired.source.text).toBe(
      "Flood\n\nIt wasn’t open. The café by the river is fermé.",
    );
  });

  it("is read in the encoding a person chose", async () => {
    const bytes = encodeText("Река вышла из берегов.", "koi8-r");
    const read = await readSource(bytes, "a.txt", { encoding: "KOI8-R" });
    expect(read.ok && [read.source.encoding, read.source.text]).toEqual(["koi8-r", "Река вышла из берегов."]);
    const unknown = await readSource(bytes, "a.txt", { encoding: "no-such" });
    expect(unknown.ok ? null : unknown.error.message).toBe("There is no encoding named “no-such”.");
  });
});

describe("declaredByXml", () => {
  it.each([
    [`<?xml version="1.0" encoding="windows-1251"?><rss/>`, "windows-1251"],
    [`\uFEFF<?xml version='1.0' encoding='UTF-8' standalone='yes'?><rss/>`, "UTF-8"],
    [`<?xml version="1.0"?><rss encoding="x"/>`, null],
    ["<rss/>", null],
  ])("reads %j", (head, expected) => {
    expect(declaredByXml(Buffer.from(head))).toBe(expected);
  });
});
