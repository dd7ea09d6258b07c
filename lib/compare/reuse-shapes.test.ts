/** What two texts share in the shapes reuse takes: inside a page of others, garbled, spread, filled up, reordered, or none. */
import { describe, expect, it } from "vitest";
import { compareTexts } from "#lib/compare/compare-texts.ts";

type Shared = { kind: string; nature: string; a: string; b: string };

function sharedBy(a: string, b: string): Shared[] {
  return compareTexts(a, b).passages.map(({ kind, nature, ...span }) => ({
    kind,
    nature,
    a: a.slice(span.aStartUtf16, span.aEndUtf16),
    b: b.slice(span.bStartUtf16, span.bEndUtf16),
  }));
}

const INQUIRY =
  "The commission heard that the water in the lower town had been unsafe since the spring, and that the mayor had kept the laboratory's letters in a drawer. Two chemists testified that they had warned him three times by telephone. Nobody answered their last letter. The hearing goes on next Tuesday in the old customs house";
const FERRY =
  "The ferry Marten ran aground on the Skarv bank at dawn on Tuesday with 84 people aboard, and the coastguard took off all but the captain within two hours.\n\nIts owner, Halden Lines, said a steering cable had parted. The ferry was built in 1988 and had passed its last inspection in March";
const MINE =
  "The ministry closed the mine at Brodal on Friday after inspectors found that the ventilation shafts had been blocked for weeks and that the foremen had falsified the gas readings. Forty miners were sent home without pay. Their union called the closure late but right, and asked for the readings of the last two years to be published.";
const OTHER_NEWS = [
  "Apple growers in the Moss valley expect a late harvest after a cold spring, and cider makers are already buying fruit from the south.",
  "A court in Lindby acquitted two brothers of arson on Monday. The fire destroyed a sawmill that had stood idle for six years.",
  "Town councillors voted to keep the swimming hall open through the winter, at a cost of 90,000 crowns, after a petition by pensioners.",
  "The chess club of Orvik won the regional league for the third year running; its youngest player is eleven.",
  "A new species of moss was described by botanists from the university, who found it on the roof of their own laboratory.",
  "Trains between Lindby and Talver are replaced by buses until Sunday while a bridge is painted.",
  "The price of firewood has doubled since October, according to the merchants' guild.",
  "A stray seal was carried back to the sea by children of the harbour school.",
  "Snow is expected above 400 metres.",
];

/** As a scanner misreads worn type: h for b, m for rn, l for 1. */
const misread = (text: string) =>
  text
    .replaceAll(/\bthe\b/g, "tbe")
    .replaceAll(/\bthat\b/g, "tbat")
    .replaceAll(/m(?=[aeimo])/g, "rn")
    .replaceAll("lab", "1ab")
    .replaceAll("town", "t0wn");

describe("reuse", () => {
  it("is found to the character in a page of ten articles", () => {
    const page = [...OTHER_NEWS.slice(0, 4), `${FERRY}.`, ...OTHER_NEWS.slice(4)].join("\n\n");
    expect(sharedBy(`${FERRY}.`, page)).toEqual([{ kind: "verbatim", nature: "copied", a: FERRY, b: FERRY }]);
    expect(compareTexts(`${FERRY}.`, page).containmentA).toBe(1);
  });

  it("is found where a scanner misread a third of the words", () => {
    const garbled = misread(INQUIRY);
    expect(garbled.split(" ").filter((word) => !INQUIRY.includes(word)).length).toBeGreaterThan(12);
    const [shared, ...more] = sharedBy(INQUIRY, garbled);
    expect(more).toEqual([]);
    expect(shared?.kind).toBe("edited");
    expect(shared?.a.length).toBeGreaterThan(0.9 * INQUIRY.length);
  });

  it("is found paragraph by paragraph where these stand in another order", () => {
    const parts = [FERRY.replace("\n\n", " "), INQUIRY, MINE.slice(0, -1), OTHER_NEWS[2]?.slice(0, -1) ?? ""];
    const inOrder = (...places: number[]) => places.map((at) => `${parts[at]}.`).join("\n\n");
    for (const order of [
      [3, 2, 1, 0],
      [0, 2, 1, 3],
      [3, 1, 0, 2],
      [2, 3, 0, 1],
    ]) {
      const [a, b] = [inOrder(0, 1, 2, 3), inOrder(...order)];
      const { containmentA, containmentB } = compareTexts(a, b);
      expect([containmentA, containmentB]).toEqual([1, 1]);
      expect(new Set(sharedBy(a, b).map(({ kind }) => kind))).toEqual(new Set(["verbatim"]));
    }
  });

  it("is found through line ends, hyphens and a page number", () => {
    const printed = INQUIRY.replace("commission", "commis-\nsion")
      .replace("lower town", "lower\ntown")
      .replace("spring, and", "spring,\n12\nand")
      .replace("telephone", "tele-\nphone");
    const [shared, ...more] = sharedBy(INQUIRY, printed);
    expect(more).toEqual([]);
    expect(shared?.a.length).toBeGreaterThan(0.9 * INQUIRY.length);
    expect(printed.endsWith(shared?.b ?? "none")).toBe(true);
  });

  it("is verbatim whatever the case", () => {
    expect(sharedBy(INQUIRY.toUpperCase(), INQUIRY).map(({ kind }) => kind)).toEqual(["verbatim"]);
  });

  it("is found where one sentence became two, with another between", () => {
    const spread =
      "On Friday the ministry closed the mine at Brodal. Inspectors had found that the ventilation shafts had been blocked for weeks and that foremen had falsified gas readings. Snow fell in the valley all week. Forty miners were sent home without pay, and their union, which called the closure late but right, asked for the readings of the last two years to be published.";
    const [shared, ...more] = sharedBy(MINE, spread);
    expect(more).toEqual([]);
    expect(shared).toMatchObject({ kind: "edited", nature: "copied" });
    expect(shared?.b).toContain("ventilation shafts");
    expect(shared?.b).toContain("to be published");
  });

  it("is found where words were filled in throughout", () => {
    const plain =
      "The museum's night guard found the side door open at four in the morning and three paintings missing from the Dutch room. Nothing else was touched. The alarm had been switched off for repairs the day before. Police in Lindby are looking for a grey van";
    const filled =
      "Shortly after four in the morning on Sunday, the museum's only night guard, a retired policeman, found the side door standing open and three small paintings missing from the so-called Dutch room. Nothing else in the building was touched. The alarm, it turned out, had been switched off for repairs only the day before. Police in Lindby are now looking for a grey van";
    expect(sharedBy(plain, filled)).toMatchObject([{ kind: "edited", nature: "copied", a: plain }]);
  });

  it("is found sentence by sentence where their order changed", () => {
    const [dam, villages, cracks] = [
      "The dam at Talver failed at noon.",
      "Three villages below it were evacuated by bus.",
      "The power company had been warned twice about cracks in the eastern wall.",
    ];
    const found = sharedBy(`${dam} ${villages} ${cracks}`, `${cracks} ${dam} ${villages}`);
    expect(found.map(({ kind }) => kind)).toEqual(["verbatim", "verbatim"]);
  });

  it.each([
    [
      "articles that name the same people and places",
      "President Alva Roon met General Pieter Stahl in Qasra on Tuesday to discuss the withdrawal of the Third Army from the Velmar region.",
      "General Pieter Stahl has commanded the Third Army since the fall of Qasra; critics in the Velmar region accuse President Alva Roon of shielding him.",
    ],
    [
      "two accounts of one event",
      "A landslide buried eleven houses in the village of Hanne on Sunday night, killing four members of one family, rescue workers said.",
      "Four people from the same family died when a slope gave way above Hanne late on Sunday and covered eleven homes, according to rescuers.",
    ],
    [
      "two reports of one agency",
      "LINDBY (NORD) — The harbour froze on Monday for the first time since 1963.\n\nReporting by Mia Holm; editing by Per Aske",
      "LINDBY (NORD) — Two men were fined for racing horses along the quay.\n\nReporting by Mia Holm; editing by Per Aske",
    ],
  ])("is not seen in %s", (_name, a, b) => expect(sharedBy(a, b)).toEqual([]));

  it("is told from what stands under every article", () => {
    const furniture = "Read more on our site. Subscribe to the newsletter for daily updates from the region.";
    expect(
      sharedBy(`${furniture} ${OTHER_NEWS[8]}`, `${furniture} ${OTHER_NEWS[7]}`).map(({ nature }) => nature),
    ).toEqual(["stockPhrase"]);
  });
});
