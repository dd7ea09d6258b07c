import { expect, it } from "vitest";
import { runLinks } from "./run-links.ts";

const carrier = (id: string, text: string) => ({ versionId: `v${id}`, articleId: id, text });
const carriers = [
  carrier("a", "The lock was closed at dawn because its chain had worn through."),
  carrier("b", "The lock was closed at noon because its chain had worn through."),
  carrier("c", "The lock was closed at noon because its chain had worn through."),
];

it("counts the words that differ between each two, once a pair", () => {
  const aligned = [
    { fromVersionId: "va", toVersionId: "vb", kind: "edited" as const },
    { fromVersionId: "vb", toVersionId: "va", kind: "edited" as const },
    { fromVersionId: "vb", toVersionId: "vc", kind: "edited" as const },
    { fromVersionId: "va", toVersionId: "gone", kind: "edited" as const },
  ];
  expect(runLinks(carriers, aligned)).toEqual([
    { articleIds: ["a", "b"], kind: "edited", changedWords: 1 },
    { articleIds: ["b", "c"], kind: "verbatim", changedWords: 0 },
  ]);
});

it("counts the side that has more, and typography for nothing", () => {
  const changed = (a: string, b: string) => {
    const aligned = [{ fromVersionId: "va", toVersionId: "vb", kind: "verbatim" as const }];
    return runLinks([carrier("a", a), carrier("b", b)], aligned)[0];
  };
  expect(changed("one two three", "one two and a half three")).toMatchObject({
    kind: "edited",
    changedWords: 3,
  });
  expect(changed("one, two — three", "one two three")).toMatchObject({ kind: "verbatim", changedWords: 0 });
});

it("tells pairs of texts that are too long together without a number, and equal ones still with it", () => {
  const long = (last: string) => `${"ice on the quay ".repeat(25_000)}${last}`;
  const four = [carrier("a", long("at dawn")), carrier("b", long("at noon")), carrier("c", long("at dusk"))];
  const aligned = [
    { fromVersionId: "va", toVersionId: "vb", kind: "edited" as const },
    { fromVersionId: "va", toVersionId: "vc", kind: "verbatim" as const },
    { fromVersionId: "vb", toVersionId: "vd", kind: "edited" as const },
  ];
  const links = runLinks([...four, carrier("d", long("at noon"))], aligned);
  expect(links.map(({ kind, changedWords }) => [kind, changedWords])).toEqual([
    ["edited", 1],
    ["verbatim", null],
    ["verbatim", 0],
  ]);
});
