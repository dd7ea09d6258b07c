import { describe, expect, it } from "vitest";
import { declaredByXml } from "./decode-source.ts";
import { readSource } from "./read-source.ts";
import { encodeText } from "./testing/encode-text.ts";
import { LANGUAGE_SAMPLES } from "./testing/language-samples.ts";

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

describe("an encoding that is not told by the bytes", () => {
  // Estonian: the two Baltic tables put its letters in the same places, but for š and ž.
  const ESTONIAN =
    "Tänavu kevadel tõusis jõgi üle kallaste.\nŽurnalistid ja šeff ootasid öö läbi, kuni vesi taas alanes ja külarahvas jõudis üle silla.";
  const guesses = async (bytes: Uint8Array, reading = {}) => {
    const read = await readSource(bytes, "a.txt", reading);
    return read.ok ? read.source.warnings.filter(({ code }) => code === "encoding_guessed") : null;
  };

  it("is a guess, said with what else it may be, and a person's choice ends it", async () => {
    const bytes = encodeText(ESTONIAN, "iso-8859-4");
    const [warning] = (await guesses(bytes)) ?? [];
    expect(warning?.message).toMatch(
      /^The encoding is a guess: it is read as .+ and its letters fit .+ about as well\. If words look wrong, choose the encoding by hand beside the file's name\.$/,
    );
    expect(warning?.message).toContain("Baltic, older (ISO-8859-4)");
    expect(warning?.line).toBe(1);
    expect(await guesses(bytes, { encoding: "iso-8859-4" })).toEqual([]);
    const chosen = await readSource(bytes, "a.txt", { encoding: "iso-8859-4" });
    expect(chosen.ok && chosen.source.text).toBe(ESTONIAN);
  });

  it.each(["de", "fr", "pl", "cs", "ru", "el", "tr", "ja", "zh-Hans", "mt"])(
    "is no guess where letters and their sequences tell it: %s",
    async (language) => {
      const sample = LANGUAGE_SAMPLES.find((one) => one.language === language);
      for (const label of sample?.encodings ?? []) {
        expect([label, await guesses(encodeText(sample?.text ?? "", label))]).toEqual([label, []]);
      }
      expect(sample).toBeDefined();
    },
  );

  it("is no guess in English with a few marks and a loan word, nor in UTF-8", async () => {
    const english = "“Nobody knocked,” she said – the keeper of the café was naïve. ".repeat(6);
    expect(await guesses(encodeText(english, "windows-1252"))).toEqual([]);
    expect(await guesses(Buffer.from(ESTONIAN))).toEqual([]);
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
