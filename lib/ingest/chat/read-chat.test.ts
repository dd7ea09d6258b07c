import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import { isNoticeOfGroup, readMessageLine } from "./message-furniture.ts";

const POST = [
  "Second pump refused",
  "",
  "The harbour board of Orla had two letters from its gate keeper on the table when it refused a second pump in January.",
  "",
  "“Nobody came to look at it,” said Ida Roe, who has kept the gate for eleven years and wrote both letters by hand.",
  "",
  "The board says that the money had been promised to the north quay, where three cranes were to be set up in spring.",
];
const BODY = POST.slice(2).join("\n");

async function plan(lines: readonly string[]) {
  const result = await planFile(Buffer.from(lines.join("\n")), "orla-gate.txt");
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

async function articles(lines: readonly string[]) {
  return (await plan(lines)).articles;
}

describe("a channel's posts", () => {
  it("are articles with their days, by the channel or whom it forwards; a short one stays beside", async () => {
    const [first, second, ...others] = await articles([
      "Dam Watch, [14 Mar 2031 at 09:12:44]:",
      "Forwarded from Valley Herald",
      ...POST,
      "👁 1.2K",
      "t.me/damwatch",
      "",
      "Dam Watch, [14 Mar 2031 at 10:00:00]: More soon.",
      "",
      "Dam Watch, [15 Mar 2031 at 09:12:44]:",
      ...POST.map((line) => line.replace("January", "March")),
      "[Photo]",
    ]);
    expect(others).toEqual([]);
    expect([first?.title, first?.source, first?.publishedOn]).toEqual([
      "Second pump refused",
      "Dam Watch",
      "2031-03-14",
    ]);
    expect(first?.primarySource?.source).toBe("Valley Herald");
    expect(first?.body).toBe(BODY);
    expect(first?.notes.map(({ text }) => text)).toEqual([
      "Dam Watch, [14 Mar 2031 at 10:00:00]: More soon.",
    ]);
    expect([second?.publishedOn, second?.primarySource, second?.body]).toEqual([
      "2031-03-15",
      null,
      BODY.replace("January", "March"),
    ]);
  });

  it("keep the order of day and month that the others show", async () => {
    const posts = ["03/04/2031", "14/04/2031"].flatMap((day) => [
      `Dam Watch, [${day}, 09:12]`,
      ...POST.map((line) => line.replace("January", day)),
    ]);
    expect((await articles(posts)).map(({ publishedOn }) => publishedOn)).toEqual([
      "2031-04-03",
      "2031-04-14",
    ]);
  });

  it("map every character of a body that begins inside a line", async () => {
    const text = [`[14.03.31, 09:12:44] Ida Roe: ${POST[2]}`, ...POST.slice(3)].join("\n");
    const [article] = await articles([text]);
    expect([article?.body, article?.byline, article?.publishedOn]).toEqual([BODY, "Ida Roe", "2031-03-14"]);
    for (const { bodyStartUtf16, rawStartUtf16, lengthUtf16 } of article?.bodyMap ?? [])
      expect(text.slice(rawStartUtf16, rawStartUtf16 + lengthUtf16)).toBe(
        article?.body.slice(bodyStartUtf16, bodyStartUtf16 + lengthUtf16),
      );
    expect(article?.removed[0]).toMatchObject({ rawStartUtf16: 0, rule: "head of a message" });
  });
});

describe("a chat", () => {
  const CHAT = [
    "14/03/2031, 09:10 - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.",
    '14/03/2031, 09:11 - Ida Roe created group "Orla gate"',
    "14/03/2031, 09:12 - Ida Roe: Has anyone seen the water at the gate?",
    "It is over the sill.",
    "14/03/2031, 09:13 - Jon Ash: <Media omitted>",
    "14/03/2031, 09:14 - Jon Ash: Mina left",
    "14/03/2031, 09:15 - Mina Dahl left",
  ];

  it("of short messages is one conversation, with who said what and without the program's notices", async () => {
    const [chat, ...others] = await articles(CHAT);
    expect(others).toEqual([]);
    expect(chat?.body.split("\n\n")).toEqual([CHAT[2], CHAT[3], CHAT[5]]);
    expect([chat?.title, chat?.byline, chat?.source, chat?.publishedOn]).toEqual([
      "orla-gate",
      null,
      null,
      "2031-03-14",
    ]);
    expect(chat?.removed.map(({ rule }) => rule)).toContain("left out of the export");
  });

  it("over several days has no day of its own", async () => {
    const [chat] = await articles([...CHAT, "15/03/2031, 07:00 - Ida Roe: It fell again."]);
    expect(chat?.publishedOn).toBeNull();
  });

  it("of long lines is never joined across messages", async () => {
    const lines = Array.from(
      { length: 8 },
      (_, at) =>
        `14/03/2031, 09:1${at} - Jon Ash: the water stands at the mark of nineteen hundred and ${at} by now`,
    );
    const [chat] = await articles([...lines, "14/03/2031, 09:19 - Ida Roe: Yes"]);
    expect(chat?.body.split("\n\n")).toEqual([...lines, "14/03/2031, 09:19 - Ida Roe: Yes"]);
  });

  it("is no text that only mentions a message", async () => {
    const found = await plan([...POST, "", "[14.03.31, 09:12:44] Ida Roe: Has anyone seen the water?"]);
    expect(found.parts).toBeNull();
    expect(found.articles[0]?.body).toContain("[14.03.31, 09:12:44] Ida Roe: Has anyone seen the water?");
  });

  it("is no chronology", async () => {
    const found = await plan([
      ...POST,
      "",
      "14/03/2031, 09:12 - The gate fails.",
      "14/03/2031, 09:30 - The sirens sound.",
      "14/03/2031, 10:05 - The quay is under water.",
    ]);
    expect(found.parts).toBeNull();
    expect(found.articles[0]?.body).toContain("The sirens sound.");
  });
});

describe("a line of a message", () => {
  it.each([
    ["👁 1.2K", "views and reactions"],
    ["12.4K views, edited", "views and reactions"],
    ["👍 12 ❤️ 3", "views and reactions"],
    ["<Media omitted>", "left out of the export"],
    ["IMG-20310314-WA0002.jpg (file attached)", "left out of the export"],
    ["This message was deleted", "notice of the chat program"],
    ["https://t.me/damwatch", "the channel's address"],
    ["Forwarded many times", "mark of a forwarded message"],
    ["Forwarded from Valley Herald", "credit line"],
  ])("%s is furniture or a credit", (line, rule) => {
    expect(readMessageLine(line)?.rule).toBe(rule);
  });

  it.each([
    "12 views of the harbour",
    "Media omitted this on purpose",
    "He forwarded it from the board",
    "The photo shows the gate",
    "See https://t.me/damwatch for the film of the gate",
  ])("%s is someone's words", (line) => {
    expect(readMessageLine(line)).toBeNull();
  });

  it.each([
    ["Ida Roe joined using this group's invite link", true],
    ["Jon Ash added Mina Dahl", true],
    ["The gate fails.", false],
    ["The sirens sound.", false],
  ])("%s, said by no one: notice %s", (line, expected) => {
    expect(isNoticeOfGroup(line)).toBe(expected);
  });
});
