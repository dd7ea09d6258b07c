import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canEncode, encodeText } from "../testing/encode-text.ts";
import { LANGUAGE_SAMPLES } from "../testing/language-samples.ts";
import { treatMojibake, undoMojibake } from "./undo-mojibake.ts";

/** The text's UTF-8 bytes read by a table that is not theirs. */
function misread(text: string, as: string): string {
  return new TextDecoder(as).decode(Buffer.from(text));
}

const READ_AS = ["windows-1252", "windows-1251", "windows-1250"];
/** Bytes that a table does not have are lost when it is read by; windows-1252 and 1251 lose none. */
const isWhole = (text: string) => !text.includes("\uFFFD");

describe("UTF-8 read by a single-byte table", () => {
  const misreadings = LANGUAGE_SAMPLES.flatMap(({ language, text }) =>
    READ_AS.map((as) => [language, as, text, misread(text, as)] as const),
  ).filter(([, , , read]) => isWhole(read));

  it.each(misreadings)("is found and undone: %s read as %s", (_, as, text, read) => {
    const undone = undoMojibake(read);
    expect([undone?.repaired, undone?.cause]).toEqual([text, `UTF-8 read as ${as}`]);
    expect(undone?.confidence).toBeGreaterThan(0.95);
  });

  it("is undone twice where it happened twice", () => {
    const text = "Das Café am Markt – „geöffnet“.";
    expect(undoMojibake(misread(misread(text, "windows-1252"), "windows-1252"))).toMatchObject({
      repaired: text,
      cause: "UTF-8 read as windows-1252, twice",
    });
  });

  it("is found in one line among good ones, which stay as they are", () => {
    const good = "Le café est fermé, dit l’éclusière.";
    const text = `${good}\n${misread("It wasn’t “open” – and so on.", "windows-1252")}\n${good}`;
    expect(undoMojibake(text)?.repaired).toBe(`${good}\nIt wasn’t “open” – and so on.\n${good}`);
  });

  it("is found by one quotation mark alone", () => {
    expect(undoMojibake("It wasnâ€™t open.")?.repaired).toBe("It wasn’t open.");
  });
});

describe("a text read by another single-byte table", () => {
  it.each([
    ["ru", "windows-1251", "windows-1252"],
    ["ru", "koi8-r", "windows-1252"],
    ["el", "windows-1253", "windows-1252"],
    ["he", "windows-1255", "windows-1252"],
    ["ar", "windows-1256", "windows-1252"],
    ["de", "windows-1252", "windows-1251"],
    ["fr", "windows-1252", "windows-1251"],
  ])("is found and undone: %s in %s read as %s", (language, really, readAs) => {
    const sample = LANGUAGE_SAMPLES.find((one) => one.language === language)?.text ?? "";
    const text = `${sample}\n${sample}\n${sample}`;
    const undone = undoMojibake(new TextDecoder(readAs).decode(encodeText(text, really)));
    expect(undone?.repaired).toBe(text);
  });
});

describe("a text that was read right", () => {
  it.each(LANGUAGE_SAMPLES.map(({ language, text }) => [language, text]))(
    "is left in peace: %s",
    (_, text) => {
      const sentences = text.split(/(?<=[.。?])\s*/u);
      for (const part of [
        text,
        ...sentences,
        ...text.split(" "),
        text.toLocaleUpperCase(),
        text.toLocaleLowerCase(),
      ])
        expect([part, undoMojibake(part)]).toEqual([part, null]);
    },
  );

  it.each([
    "« LIBERTÉ», «ÉGALITÉ»",
    "ВСЁ. «НТВ»: «МИД»",
    "Дії партії: «дії» – лінії, мрії, надії",
    "50 °C ± 2, 3 × 4 = 12 €; £5–£7, §§ 7–9 ©2017 Ångström",
    "“è bello”, «è così»; “Él”, «Île»",
    "SÃO PAULO – AÇÃO, CORAÇÃO, IRMÃ",
    "naïve façade, Motörhead, Blue Öyster Cult",
    "Þjóðin öll, það er svo",
    "Ç’est ça",
  ])("is left in peace: %s", (text) => {
    expect(undoMojibake(text)).toBeNull();
  });

  it("is left in peace, any of the languages mixed in one file", () => {
    const sample = fc.constantFrom(...LANGUAGE_SAMPLES.flatMap(({ text }) => text.split(/(?<=[.。])\s*/u)));
    fc.assert(
      fc.property(
        fc.array(sample, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("\n", " "),
        (parts, gap) => {
          expect(undoMojibake(parts.join(gap))).toBeNull();
        },
      ),
    );
  });
});

describe("treatMojibake", () => {
  const read =
    "The lock keeper said:\nShe hadnâ€™t slept at the cafÃ© by the river, nor had anyone in the lower town.";

  it("names it with an example and changes nothing unless told", () => {
    expect(treatMojibake(read, false)).toEqual({
      text: read,
      warnings: [
        {
          code: "mojibake",
          line: 2,
          message:
            "The text seems to be UTF-8 read as windows-1252 (100 % certain). Repaired, “hadnâ€™t slept at the cafÃ© by the river, nor had anyone in” would become “hadn’t slept at the café by the river, nor had anyone in”.",
        },
      ],
    });
  });

  it("repairs it when a person says so", () => {
    const { text, warnings } = treatMojibake(read, true);
    expect(text).toBe(
      "The lock keeper said:\nShe hadn’t slept at the café by the river, nor had anyone in the lower town.",
    );
    expect(warnings[0]?.message).toMatch(
      /^The text was UTF-8 read as windows-1252 \(100 % certain\) and is repaired: /,
    );
  });

  it("gives back what was misread, for any words of a language", () => {
    const words = fc.array(fc.constantFrom(..."über Straße naïve déjà – “so” l’été 5 € fünf".split(" ")), {
      minLength: 3,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(" ");
        const wrong = misread(text, "windows-1252");
        const sequences = [...text].filter((character) => character > "\u007f").length;
        if (sequences >= 3) expect(treatMojibake(wrong, true).text).toBe(text);
      }),
    );
  });
});

const FOLDERS = ["benchmarks/cleaning/text", "seeds"].map((path) =>
  join(import.meta.dirname, "../../../../shared", path),
);
const areThere = FOLDERS.every((path) => existsSync(path));
if (!areThere) console.log("../shared is not beside this checkout: its texts are passed over.");

describe.runIf(areThere)("real texts", { timeout: 60_000 }, () => {
  const files = FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => join(folder, name)),
  );

  it("are left in peace, all of them and each of their lines", () => {
    const found = files.flatMap((file) => {
      const text = readFileSync(file, "utf8");
      const lines = text.split("\n").filter((line) => undoMojibake(line) !== null);
      return undoMojibake(text) === null && lines.length === 0 ? [] : [[file.slice(-20), ...lines]];
    });
    expect(found).toEqual([]);
  });

  it("are found, all that have three such characters, when they are misread", () => {
    const missed = files.filter((file) => {
      const text = readFileSync(file, "utf8");
      const beyond = [...text].filter(
        (character) => character > "\u007f" && canEncode(character, "windows-1252"),
      );
      return beyond.length >= 3 && undoMojibake(misread(text, "windows-1252"))?.repaired !== text;
    });
    expect(missed).toEqual([]);
  });
});
