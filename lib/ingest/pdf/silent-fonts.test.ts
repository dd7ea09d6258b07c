import { describe, expect, it } from "vitest";
import { LANGUAGE_SAMPLES } from "../testing/language-samples.ts";
import { makePdf, type PdfPage } from "../testing/make-pdf.ts";
import { pdfProblem, readMadePdf } from "../testing/read-made-pdf.ts";
import { isMedleyOfScripts } from "./silent-fonts.ts";

/** Twelve lines of the same codes, in hexadecimal. */
const coded = (hex: string): PdfPage => ({
  rawContent: Array.from(
    { length: 12 },
    (_, line) => `BT /F1 12 Tf 1 0 0 1 60 ${780 - line * 16} Tm <${hex}> Tj ET`,
  ).join("\n"),
});
const picture: PdfPage = { hasPicture: true };

describe("a PDF in fonts that do not say which letters they have", () => {
  it.each([
    ["GBK-EUC-H", "GB1", "D6D0B9FAB9ABC2B7B5C4C7C5C1BAD4DABAD3B5C4"],
    ["90ms-RKSJ-H", "Japan1", "93FA967B82CC8EBF82CC8BB482AA90EC"],
    ["KSCms-UHC-H", "Korea1", "B4EBC7D1B9CEB1B9C0C7B4D9B8AE"],
    ["ETen-B5-H", "CNS1", "A4A4B0EAAABAB8F4"],
    ["Identity-H", "GB1", "0E2F10AB0F3311C2"],
    ["Identity-H", "Identity", "0E2F10AB0F3311C2052206F1094D2A3B133113F2"],
  ])("says so, and gives no nonsense: %s of %s", async (encoding, ordering, hex) => {
    const bytes = makePdf({ pages: [coded(hex)], compositeFont: { encoding, ordering } });
    expect(await pdfProblem(bytes)).toMatch(
      /^undecodable: The PDF's fonts do not say which letters they show\. Run text recognition/,
    );
  });

  it("is not taken for a scanned one, nor the other way", async () => {
    const compositeFont = { encoding: "GBK-EUC-H", ordering: "GB1" };
    expect(await pdfProblem(makePdf({ pages: [picture, coded("D6D0B9FA")], compositeFont }))).toMatch(
      /^undecodable/,
    );
    expect(await pdfProblem(makePdf({ pages: [picture, picture], compositeFont }))).toMatch(/^scanned/);
  });

  it("says which of its pages were not read, beside those that were", async () => {
    const texts = [{ text: "The keeper wrote it down before dawn.", x: 60, y: 700 }];
    // An empty text in a font that can be read is all a page shows as one that cannot.
    const silent: PdfPage = { rawContent: "BT /F1 12 Tf 60 700 Td () Tj ET" };
    const { warnings } = await readMadePdf({ pages: [{ texts }, silent, picture] });
    expect(warnings.map(({ message }) => message)).toEqual([
      "Page 2 shows text in fonts that do not say which letters they have. Nothing of it was read.",
      "Page 3 holds no text: scanned, a picture or blank. Nothing of it was read.",
    ]);
  });
});

describe("isMedleyOfScripts", () => {
  it.each(LANGUAGE_SAMPLES.map(({ language, text }) => [language, text]))("is no text in %s", (_, text) => {
    expect(isMedleyOfScripts(text)).toBe(false);
  });

  it("is not a text that quotes names in several scripts, nor a few letters", () => {
    const names = "London, Лондон, Λονδίνο, لندن, लंदन, ลอนดอน, ロンドン, 伦敦, 런던";
    expect(
      isMedleyOfScripts(`The town is written in many ways, as every clerk of the harbour knows: ${names}.`),
    ).toBe(false);
    expect(isMedleyOfScripts("ฯႫ༳ᇂԢ")).toBe(false);
    expect(isMedleyOfScripts("ฯႫ༳ᇂԢۺऍ⨻ጱ".repeat(4))).toBe(true);
  });
});
