import { describe, expect, it } from "vitest";
import { body, plan } from "./testing/plan-lines.ts";

const TEXTS = [
  "The river rose through the night and by the morning it had taken the old bridge and the mill. Nobody had been told to leave, said the keeper of the lock, who had been up since three and had rung the bell of the chapel himself.",
  "The council will meet on Monday to hear why the sirens of the upper town came half an hour late. The mayor has said that she will attend, and that the records of the fire brigade will be read out to all who come to the hall.",
  "The wheel of the old mill was found four miles downstream by two anglers, who had taken it for the wreck of a boat. It will be brought back by cart as soon as the road is dry, the miller said on Saturday at the weir.",
  "The spring fair, which is held on the green in March, moves to May because of the water. Stall holders who have paid will have their money back, said the clerk, or a better place when the fair is held at last in the meadow.",
  "The school opened its doors again on Monday after three days in which its hall was a shelter for sixty people. Lessons began an hour late, the head teacher said, so that the floors could be washed once more before the bell.",
] as const;
const TITLES = [
  "River takes a bridge in the night",
  "Council to meet on sirens",
  "Mill wheel found downstream",
  "Fair moves to May",
  "School opens its doors again",
] as const;
const DAYS = [14, 14, 15, 16, 17];
const SHARE = ["Share on Facebook", "Tweet", "Email"];

type Entry = { title: string; date: string; text: string; at: number };
const ENTRIES: Entry[] = TITLES.map((title, at) => {
  return { title, date: `March ${DAYS[at]}, 2031`, text: TEXTS[at] ?? "", at };
});

/** Each entry as blocks; the lines of one block follow one another. */
function page(
  blocksOf: (entry: Entry) => (string | string[])[],
  head: (string | string[])[] = ["Archive for March 2031"],
  entries = ENTRIES,
): string {
  return [...head, ...entries.flatMap(blocksOf), ["Older posts", "About us", "Imprint"]]
    .map((block) => (typeof block === "string" ? block : block.join("\n")))
    .join("\n\n");
}

const split = (text: string) =>
  plan(text).articles.map(({ title, publishedOn, body: kept }) => [title, publishedOn, kept]);
const five = ENTRIES.map(({ title, text, at }) => [title, `2031-03-${DAYS[at]}`, body(text)]);

describe("an archive of dated titles without bylines, from old to new", () => {
  it.each<[string, (entry: Entry) => (string | string[])[]]>([
    ["share lines and tags", ({ title, date, text }) => [title, date, SHARE, text, "Tags: valley, river"]],
    ["share lines alone", ({ title, date, text }) => [title, date, text, SHARE]],
    ["tags alone", ({ title, date, text }) => [title, date, text, "Filed under: Valley"]],
    [
      "advertisements and links to one another",
      ({ title, date, text, at }) => [
        title,
        date,
        "Advertisement",
        text,
        ["Related links", TITLES[(at + 1) % 5] ?? "", "Cat found in tree"],
      ],
    ],
    [
      "what differs from one to the next",
      ({ title, date, text, at }) => [
        title,
        date,
        text,
        at % 2 === 0 ? "Tags: valley" : ["Related links", "Cat found in tree", "Boats wanted"],
        "Advertisement",
      ],
    ],
    ["the date above the title", ({ title, date, text }) => [date, title, SHARE, text, "Tags: valley"]],
  ])("is parted at its titles, with %s between", (_, blocksOf) => {
    expect(split(page(blocksOf))).toEqual(five);
  });

  it("is parted in whatever order its days are", () => {
    const mixed = [2, 0, 4, 1, 3].flatMap((at) => ENTRIES[at] ?? []);
    const found = split(page(({ title, date, text }) => [title, date, SHARE, text], undefined, mixed));
    expect(found.map(([title]) => title)).toEqual(mixed.map(({ title }) => title));
  });
});

const plain = ({ title, date, text }: Entry) => [title, date, text];
const INTRO =
  "What the river did to the valley in four days of March, told by those who were there to see it.";

describe("one article with dates in it", () => {
  it.each<[string, string]>([
    ["a chronology without furniture", page(plain, ["How the water came", "By Jo Roe", INTRO])],
    [
      "a timeline with advertisements between its entries",
      page((entry) => [...plain(entry), "Advertisement"], ["How the water came", INTRO]),
    ],
    [
      "a timeline that says so, with share lines of each entry",
      page((entry) => [...plain(entry), SHARE], ["Timeline: four days of water", INTRO]),
    ],
    [
      "a timeline whose entries begin with the date alone",
      page(({ date, text }) => [date, text], ["Four days of water", "By Jo Roe", INTRO]),
    ],
    [
      "a live report whose entries can be shared",
      page(
        ({ title, at, text }) => [title, `March 14, 2031, ${10 + at}:15`, text, SHARE],
        ["Live updates: the river"],
      ),
    ],
    [
      "a signed report in dated parts, with a box of links in the middle",
      page(
        (entry) => (entry.at === 2 ? [...plain(entry), ["Related links", "Cat found"]] : plain(entry)),
        ["The valley under water", "By Jo Roe", "March 20, 2031", INTRO],
      ),
    ],
    [
      "a signed diary whose parts each end in their tags",
      page(
        (entry) => [...plain(entry), "Tags: valley"],
        ["The valley under water", "By Jo Roe", "March 20, 2031", TEXTS.join(" ")],
      ),
    ],
    [
      "a press digest that quotes dated headlines",
      [
        "What the papers said of the bridge",
        INTRO,
        ...ENTRIES.map(({ title, date, text }) => `“${title}” (Valley Herald, ${date}): ${text}`),
        SHARE.join("\n"),
      ].join("\n\n"),
    ],
    [
      "an article above a list of dated teasers with share lines",
      page(
        ({ title, date }) => [title, date, "The river rose again. Read more", SHARE],
        ["The valley under water", "March 20, 2031", ...TEXTS],
      ),
    ],
    [
      "a statement with the dates of its corrections below it",
      [
        "River takes a bridge",
        "March 14, 2031",
        SHARE.join("\n"),
        ...TEXTS,
        "Correction",
        "March 15, 2031",
        "An earlier version of this report gave the wrong name of the mill.",
        "Tags: river",
      ].join("\n\n"),
    ],
  ])("%s stays one", (_, text) => {
    const { articles } = plan(text);
    expect(articles.map(({ title }) => title)).toHaveLength(1);
  });
});
