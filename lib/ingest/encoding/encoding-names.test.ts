import { describe, expect, it } from "vitest";
import { MULTI_BYTE, RARE_SINGLE_BYTE, SINGLE_BYTE } from "./alphabets.ts";
import { ENCODING_GROUPS, encodingName, encodingWords } from "./encoding-names.ts";

const IDS = ENCODING_GROUPS.flatMap(({ encodings }) => encodings.map(({ id }) => id));

/** The names of the Encoding Standard (its table of names and labels), without those that decode nothing. */
const STANDARD =
  `utf-8 ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-8-i iso-8859-10
  iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh windows-874 windows-1250 windows-1251
  windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 x-mac-cyrillic gbk gb18030
  big5 euc-jp iso-2022-jp shift_jis euc-kr utf-16be utf-16le`.split(/\s+/);

describe("the encodings to choose from", () => {
  it("are all that the decoder has, each once and under its own name", () => {
    expect(IDS.toSorted()).toEqual(STANDARD.toSorted());
    expect(IDS.map(encodingName)).toEqual(IDS);
  });

  it("hold every one that is found by itself", () => {
    const found = [...SINGLE_BYTE, ...RARE_SINGLE_BYTE].map(({ label }) => label);
    expect(IDS).toEqual(expect.arrayContaining([...found, ...MULTI_BYTE]));
  });

  it("have names of their own", () => {
    const names = IDS.map(encodingWords);
    expect(new Set(names).size).toBe(names.length);
    expect([encodingWords("iso-8859-2"), encodingWords("utf-32le")]).toEqual([
      "Central European (ISO-8859-2)",
      "UTF-32LE",
    ]);
  });
});
