import { describe, expect, it } from "vitest";
import { body } from "./testing/plan-lines.ts";
import { readArticle } from "./testing/plan-read-lines.ts";

const TEXT = [
  "Families who came back to the southern shore of the lake this week found forty wells filled with concrete.",
  "The ministry of resettlement said that the wells were capped “for reasons of hygiene”.",
];
const TITLE = "Villagers return to find wells capped";
const URL = "http://observer.example/2031/10/wells";
const PAGE = ["", TITLE, "Posted on October 10, 2031", "", ...TEXT.flatMap((one) => [one, ""])];

describe("a text copied from an archive's copy of a page", () => {
  it("is read below a search engine's header", async () => {
    const read = await readArticle([
      `This is Google's cache of ${URL}. It is a snapshot of the page as it appeared on 12 Oct 2031 08:14:55 GMT.`,
      "The current page could have changed in the meantime. Learn more",
      "Full version Text-only version View source",
      "Tip: To quickly find your search term on this page, press Ctrl+F or ⌘-F (Mac) and use the find bar.",
      ...PAGE,
    ]);
    expect(read).toMatchObject({ title: TITLE, publishedOn: "2031-10-10", body: body(...TEXT), url: URL });
    expect(read.capture).toMatchObject({ url: URL, retrievedAt: "2031-10-12T08:14:55+00:00" });
  });

  it.each([
    ["its printed line", `The Wayback Machine - https://web.archive.org/web/20311107034512/${URL}`],
    ["its address alone", `https://web.archive.org/web/20311107034512/${URL}`],
  ])("tells the page's address from the Internet Archive's, by %s", async (_, line) => {
    const read = await readArticle([line, "12 captures", "07 Nov 2031 - 24 May 2032", ...PAGE]);
    expect(read).toMatchObject({ title: TITLE, publishedOn: "2031-10-10", body: body(...TEXT), url: URL });
    expect(read.capture).toMatchObject({
      archiveUrl: `https://web.archive.org/web/20311107034512/${URL}`,
      retrievedAt: "2031-11-07T03:45:12+00:00",
    });
  });

  it("is read below the header of archive.today", async () => {
    const read = await readArticle([
      "archive.today",
      "webpage capture",
      `Saved from ${URL}`,
      "12 Oct 2031 08:14:55 UTC",
      "All snapshots from host observer.example",
      "Webpage Screenshot",
      ...PAGE,
    ]);
    expect(read).toMatchObject({ title: TITLE, publishedOn: "2031-10-10", body: body(...TEXT), url: URL });
    expect(read.capture).toMatchObject({ retrievedAt: "2031-10-12T08:14:55+00:00" });
  });

  it("bounds what states no day of its own", async () => {
    const read = await readArticle([
      `https://web.archive.org/web/20311107034512/http://observer.example/wells`,
      "",
      TITLE,
      "",
      ...TEXT.flatMap((one) => [one, ""]),
    ]);
    expect([read.publishedOn, read.notAfter]).toEqual([null, "2031-11-07"]);
  });

  it("leaves a text that speaks of such copies", async () => {
    const line = `A copy of the page of ${URL} in Google's cache shows the list as it stood on 12 October, before it was taken down.`;
    const read = await readArticle([TITLE, "", line, "", "Success", "", ...TEXT.flatMap((one) => [one, ""])]);
    expect([read.title, read.url]).toEqual([TITLE, null]);
    expect(read.body).toContain(line);
  });
});
