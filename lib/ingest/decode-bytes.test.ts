import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "./decode-bytes.ts";
import type { EncodingHints } from "./detect-encoding.ts";
import { MAX_FILE_BYTES } from "./file-problem.ts";
import { encodeText } from "./testing/encode-text.ts";
import { LANGUAGE_SAMPLES } from "./testing/language-samples.ts";

const SENTENCE = "Die Behörde in Höfl erklärte, das Café am Markt bleibe für die Helfer geöffnet. ".repeat(6);

function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
}

function utf32(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.alloc([...text].length * 4);
  [...text].forEach((character, at) => {
    const code = character.codePointAt(0) ?? 0;
    if (isBigEndian) bytes.writeUInt32BE(code, at * 4);
    else bytes.writeUInt32LE(code, at * 4);
  });
  return bytes;
}

describe("encodings", () => {
  const RUSSIAN =
    "Река не поднималась так высоко с той весны, когда унесло старый мост, сообщили власти. ".repeat(5);
  const POLISH =
    "Rzeka nie była tak wysoka od wiosny, kiedy powódź zabrała stary most, powiedział wójt gminy. ".repeat(5);
  const HEBREW = "הנהר לא היה גבוה כל כך מאז האביב שבו נסחף הגשר הישן של העיר – “כך”. ".repeat(5);
  it.each<[string, Uint8Array, string, string]>([
    ["UTF-8", Buffer.from(SENTENCE), "utf-8", SENTENCE],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${SENTENCE}`), "utf-8", SENTENCE],
    ["ASCII", Buffer.from("Plain words only."), "utf-8", "Plain words only."],
    ["UTF-16 LE with a mark", utf16(`\uFEFF${SENTENCE}`, false), "utf-16le", SENTENCE],
    ["UTF-16 BE with a mark", utf16(`\uFEFF${SENTENCE}`, true), "utf-16be", SENTENCE],
    ["UTF-32 LE with a mark", utf32(`\uFEFF${SENTENCE}😀`, false), "utf-32le", `${SENTENCE}😀`],
    ["UTF-32 BE with a mark", utf32(`\uFEFF${SENTENCE}😀`, true), "utf-32be", `${SENTENCE}😀`],
    ["ISO-2022-JP", Buffer.from("\x1b$B@n\x1b(B, \x1b$B;3\x1b(B", "latin1"), "iso-2022-jp", "川, 山"],
    ["UTF-16 LE", utf16(SENTENCE, false), "utf-16le", SENTENCE],
    ["UTF-16 BE", utf16(SENTENCE, true), "utf-16be", SENTENCE],
    ["UTF-16 LE in Cyrillic", utf16(RUSSIAN, false), "utf-16le", RUSSIAN],
    ["Windows-1252", encodeText(SENTENCE, "windows-1252"), "windows-1252", SENTENCE],
    ["Windows-1251", encodeText(RUSSIAN, "windows-1251"), "windows-1251", RUSSIAN],
    ["ISO-8859-2", encodeText(POLISH, "iso-8859-2"), "iso-8859-2", POLISH],
    ["Windows-1255", encodeText(HEBREW, "windows-1255"), "windows-1255", HEBREW],
  ])("reads %s", (_, bytes, encoding, text) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, file: { encoding, text } });
  });

  it("keeps curly quotation marks of Windows-1252 apart from ISO-8859-1's control characters", () => {
    const text = "“Nobody knocked,” she said – and that was all. ".repeat(8);
    const result = decodeBytes(encodeText(text, "windows-1252"));
    expect(result.ok && result.file.text).toBe(text);
  });

  it.each(
    LANGUAGE_SAMPLES.flatMap(({ language, encodings, text }) =>
      encodings.map((label) => [language, label, text] as const),
    ),
  )("reads a short report in %s, encoded as %s", (_, label, text) => {
    const bytes = encodeText(text, label);
    const result = decodeBytes(bytes);
    expect(result.ok && result.file.text).toBe(new TextDecoder(label).decode(bytes));
  });

  it("believes a person, and a file as far as its bytes can be what it says", () => {
    const bytes = encodeText("Žena šla přes most.", "windows-1250");
    const text = (hints: EncodingHints) => {
      const result = decodeBytes(bytes, hints);
      return result.ok ? `${result.file.encoding}: ${result.file.text}` : result.error.message;
    };
    expect(text({ declared: "cp1250" })).toBe("windows-1250: Žena šla přes most.");
    expect(text({ byHand: "windows-1252" })).toBe("windows-1252: Žena šla pøes most.");
    expect(text({ byHand: "klingon" })).toBe("There is no encoding named “klingon”.");
    expect(text({ declared: "utf-8" })).toContain("windows-125");
    const wrongly = decodeBytes(Buffer.from(SENTENCE), { declared: "iso-8859-1" });
    expect(wrongly.ok && wrongly.file).toEqual({ encoding: "utf-8", text: SENTENCE });
  });

  it("reads UTF-8 that was cut inside a character", () => {
    const bytes = Buffer.from(`${SENTENCE}é`).subarray(0, -1);
    expect(decodeBytes(bytes)).toEqual({ ok: true, file: { encoding: "utf-8", text: `${SENTENCE}\uFFFD` } });
  });

  it("stores a stray NUL as U+FFFD, one unit for one", () => {
    const result = decodeBytes(Buffer.from(`${SENTENCE}\0${SENTENCE}`));
    expect(result.ok && result.file.text).toBe(`${SENTENCE}\uFFFD${SENTENCE}`);
  });
});

describe("files that cannot be used", () => {
  const noise = Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 256);
  it.each<[string, Uint8Array, string]>([
    ["no bytes", new Uint8Array(), "empty"],
    ["only white space", Buffer.from(" \r\n\t \u00a0\n"), "empty"],
    ["only a byte order mark", Buffer.from("\uFEFF"), "empty"],
    ["one byte too many", new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61), "too_large"],
    ["a PDF", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "binary"],
    ["a ZIP or DOCX", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0]), "binary"],
    ["a PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "binary"],
    ["noise", noise, "binary"],
    ["NULs", new Uint8Array(64), "binary"],
  ])("refuses %s", (_, bytes, code) => {
    const result = decodeBytes(bytes);
    expect(result.ok ? null : result.error.code).toBe(code);
  });

  it("accepts a file of exactly the limit", () => {
    expect(decodeBytes(new Uint8Array(MAX_FILE_BYTES).fill(0x61)).ok).toBe(true);
  });

  it("names the line of the first unreadable place", () => {
    const broken = Buffer.concat([Buffer.from("\uFEFFone\ntwo\n"), Buffer.alloc(20, 0xff)]);
    const result = decodeBytes(broken);
    expect(result.ok ? null : [result.error.code, result.error.line]).toEqual(["undecodable", 3]);
  });

  it("names the line of the first control character", () => {
    const result = decodeBytes(Buffer.from(`one\r\ntwo\r\n${"\u0001\u0002".repeat(9)}`));
    expect(result.ok ? null : [result.error.code, result.error.line]).toEqual(["binary", 3]);
  });
});

describe("any bytes", () => {
  it("are decoded to storable text or refused, never thrown at", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const result = decodeBytes(bytes);
        if (result.ok) expect(result.file.text).not.toMatch(/[\0\p{Surrogate}]/u);
        else expect(result.error.message).toMatch(/\.$/);
      }),
    );
  });

  it("come back as the text they encode, when that is UTF-8", () => {
    const words = fc.stringMatching(/^[a-zà-ÿ ]{1,80}$/).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(words, (text) => {
        expect(decodeBytes(Buffer.from(text))).toEqual({ ok: true, file: { encoding: "utf-8", text } });
      }),
    );
  });
});
