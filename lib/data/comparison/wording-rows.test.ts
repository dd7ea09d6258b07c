import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";
import { withWording, wordingOf } from "#lib/compare/testing/with-wording.ts";
import { planPlainFile } from "#lib/ingest/testing/plan-plain-file.ts";
import { type PlacedWording, packWording, unpackWording, unpackWordPlaces } from "./wording-rows.ts";

const FOLDER = join(import.meta.dirname, "../../../../shared/seeds");
const isThere = existsSync(FOLDER);
if (!isThere) console.log("../shared/seeds is not beside this checkout: its documents are not packed.");

const whole = (a: string, b: string) => ({
  ...{ aStartUtf16: 0, aEndUtf16: a.length, bStartUtf16: 0, bEndUtf16: b.length },
});
const copied = { kind: "edited" as const, nature: "copied" as const, similarity: 0.6 };

const placesOf = ({ wording: { changes, moved }, ...place }: PlacedWording) => {
  const spans = changes.map(({ kind: _, a: _a, b: _b, touches: _touches, ...span }) => span);
  return { ...place, changes: spans, moved };
};

function placed(a: string, b: string): PlacedWording[] {
  const [wording] = wordingOf(a, b, [{ ...whole(a, b), ...copied }]);
  if (wording === undefined) throw new Error("no wording");
  return [{ ...whole(a, b), wording }];
}

const report =
  "Nine barges broke loose below the lock, Mira Soldan said. They drifted on. “Nobody could hold them,” she said.";
const other =
  "Twelve barges broke loose below the lock. They drifted far. “Nobody could hold them,” she said.";

describe("what passages say otherwise, kept and read again", () => {
  it("is what was found, in any two texts of such sentences", () => {
    const pool = [
      "Nine barges broke loose below the lock on Tuesday.",
      "Twelve barges had not broken loose below the lock.",
      "Mira Soldan said that the lower dam leaked for three days before the crew closed it.",
      "Odile Brandt\nsaid that the lower dam leaked for three days before the crew closed it.",
      "The lower dam leaked for three days before the crew closed it, the board,\nin a letter, said.",
      "The lower dam leaked for three days before the crew closed it.",
      "The lower dam reportedly leaked for three days before the crew closed it.",
      "Lightermen slept aboard because the towpath had been washed away by the flood.",
      "Lightermen may sleep aboard since the towpath was washed away by a flood.",
    ];
    const text = fc
      .array(fc.constantFrom(...pool), { minLength: 1, maxLength: 8 })
      .map((all) => all.join(" "));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const found = placed(a, b);
        expect(unpackWording(packWording(found), { a, b })).toEqual(found);
        expect(unpackWordPlaces(packWording(found), { a, b })).toEqual(found.map(placesOf));
      }),
      { numRuns: 80 },
    );
  });

  it("holds each kind of attribution", () => {
    const a = "Mira Soldan said that the lower dam leaked for three days before the crew closed it.";
    const b = "Odile Brandt said that the lower dam leaked for three days before the crew closed it.";
    const kinds = (x: string, y: string) =>
      placed(x, y).flatMap(({ wording }) => wording.attributions.map(({ kind }) => kind));
    const [plain, doubt] = [
      b.replace("Odile Brandt said that t", "T"),
      a.replace("leaked", "reportedly leaked"),
    ];
    expect([kinds(a, b), kinds(a, plain), kinds(a, doubt)].flat()).toEqual([
      "otherSpeaker",
      "attributionLost",
      "hedgeLost",
    ]);
    for (const y of [b, plain, doubt])
      for (const [x, z] of [
        [a, y],
        [y, a],
      ] as const)
        expect(unpackWording(packWording(placed(x, z)), { a: x, b: z })).toEqual(placed(x, z));
  });

  it("is several passages in their order, and none where there is none", () => {
    const found = [...placed(report, other), ...placed(report, report), ...placed(report, other)];
    expect(unpackWording(packWording(found), { a: report, b: report })).toHaveLength(3);
    expect(unpackWording(packWording([]), { a: "", b: "" })).toEqual([]);
  });

  it("is nothing where the lists do not fit together or lead out of a text", () => {
    const bodies = { a: report, b: other };
    const packed = packWording(placed(report, other));
    expect(unpackWording(packed, bodies)).not.toBeNull();
    for (const name of ["aSpans", "bSpans", "shape"] as const) {
      const broken = [packed[name].slice(0, -1), [...packed[name], 0], packed[name].map((one) => -1 - one)];
      for (const list of broken) {
        expect(unpackWording({ ...packed, [name]: list }, bodies)).toBeNull();
        expect(unpackWordPlaces({ ...packed, [name]: list }, bodies)).toBeNull();
      }
    }
    expect(unpackWording(packed, { ...bodies, a: report.slice(0, 10) })).toBeNull();
    expect(
      unpackWording({ aSpans: [0, 1], bSpans: [0, 1], shape: [2 ** 31 - 1, 0, 0, 0] }, bodies),
    ).toBeNull();
    expect(unpackWording({ aSpans: [0, 1], bSpans: [0, 1], shape: [0, 0, 0, 1, 9, 0] }, bodies)).toBeNull();
  });

  it("reads any lists, and gives places of the texts or nothing", () => {
    const list = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 24 });
    fc.assert(
      fc.property(list, list, list, (aSpans, bSpans, shape) => {
        const bodies = { a: "Nine barges", b: "Ten barges" };
        for (const one of unpackWording({ aSpans, bSpans, shape }, bodies) ?? []) {
          expect(one.aEndUtf16).toBeLessThanOrEqual(bodies.a.length);
          expect(one.bEndUtf16).toBeLessThanOrEqual(bodies.b.length);
        }
      }),
    );
  });
});

describe.runIf(isThere)("the shared documents", () => {
  const articles = (isThere ? readdirSync(FOLDER) : []).flatMap((file) => {
    const planned = planPlainFile(readFileSync(join(FOLDER, file)), file);
    return planned.ok ? planned.plan.articles.map(({ body }) => body) : [];
  });

  it("are read again as they were found, without a word of theirs being kept", () => {
    let changes = 0;
    for (const [at, a] of articles.entries())
      for (const b of articles.slice(at + 1)) {
        const found = withWording(a, b, compareTexts(a, b).passages).map(
          ({ kind: _kind, nature: _nature, similarity: _similarity, ...place }) => place,
        );
        changes += found.flatMap(({ wording }) => wording.changes).length;
        const packed = packWording(found);
        expect(unpackWording(packed, { a, b })).toEqual(found);
        expect(Object.values(packed).flat().every(Number.isInteger)).toBe(true);
      }
    expect(changes).toBeGreaterThan(0);
  }, 60_000);
});
