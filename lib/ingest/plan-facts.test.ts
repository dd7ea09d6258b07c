/** What a file states beside its text, weighed against the text. */

import { describe, expect, it } from "vitest";
import { planSource } from "./plan-source.ts";
import { plainSource } from "./read-source.ts";
import { article, fact, plan } from "./testing/plan-said.ts";
import { P1, P2 } from "./testing/river-text.ts";

const TEXT = ["River takes a bridge", "", "By Jo Roe", "March 14, 2031", "", P1, "", P2].join("\n");

describe("a file's facts", () => {
  it("fill what the text does not say, without a place in it", () => {
    const read = article(
      P1,
      fact("title", "River takes a bridge"),
      fact("published", "2031-03-14T09:10:37+02:00"),
      fact("source", "Valley Herald"),
      fact("byline", "Jo Roe"),
      fact("url", "https://valley.example/river"),
    );
    expect(read).toMatchObject({
      title: "River takes a bridge",
      publishedOn: "2031-03-14",
      publishedAt: "2031-03-14T09:10:37+02:00",
      publishedPrecision: "minute",
      publishedZone: "+02:00",
      source: "Valley Herald",
      byline: "Jo Roe",
      url: "https://valley.example/river",
      body: P1,
    });
    const place = { rawStartUtf16: null, rawEndUtf16: null };
    expect(read.evidence.title).toEqual({ ...place, rule: "meta title", confidence: "high" });
    expect(read.evidence.url).toEqual({ ...place, rule: "meta url", confidence: "high" });
  });

  it("leave what the text says in its place when both agree", () => {
    const read = article(TEXT, fact("title", "River takes a bridge"), fact("byline", "Jo Roe"));
    expect(TEXT.slice(read.evidence.title?.rawStartUtf16 ?? 0, read.evidence.title?.rawEndUtf16 ?? 0)).toBe(
      "River takes a bridge",
    );
    expect(read.evidence.byline).toMatchObject({ rule: "byline" });
  });

  it("give the time of the day the text states", () => {
    const read = article(TEXT, fact("published", "Fri, 14 Mar 2031 09:10:00 +0200"));
    expect([read.publishedOn, read.publishedAt, read.publishedStated]).toEqual([
      "2031-03-14",
      "2031-03-14T09:10:00+02:00",
      "March 14, 2031",
    ]);
    expect(read.evidence.publishedOn?.rule).toBe("date line; the time from meta published");
  });

  it.each([
    ["2031-03-15T01:50:59Z", "2031-03-14"],
    ["Sat Mar 15 2031 01:50:59 GMT+0000", "2031-03-14"],
    ["2031-03-13T22:30:00+00:00", "2031-03-14"],
  ])("give a moment in UTC that is the day the page states, further east or west: %s", (value, day) => {
    const read = article(TEXT, fact("published", value));
    expect([read.publishedOn, read.publishedAt, read.publishedPrecision]).toEqual([day, null, "day"]);
    expect(read.evidence.publishedOn?.rule).toContain("moment in UTC");
  });

  it("contradict the page when no zone makes the moment its day", () => {
    const read = article(TEXT, fact("published", "2031-03-17T01:50:59Z"));
    expect(read.publishedOn).toBe("2031-03-14");
    expect(read.evidence.publishedOn?.rule).toContain("says “2031-03-17T01:50:59Z”");
  });

  it("name the agency whose report an outlet printed, and not it for the author", () => {
    const byAgency = article(P1, fact("source", "Valley Herald"), fact("byline", "Reuters"));
    expect([byAgency.byline, byAgency.source, byAgency.primarySource?.source]).toEqual([
      null,
      "Valley Herald",
      "Reuters",
    ]);
    const employed = article(P1, fact("source", "Valley Herald"), fact("byline", "JO ROE, AP Auto Writer"));
    expect([employed.byline, employed.primarySource?.source]).toEqual(["JO ROE", "AP"]);
    const own = article(P1, fact("source", "Valley Herald"), fact("byline", "The Valley Herald"));
    expect([own.byline, own.primarySource]).toEqual([null, null]);
    const dateline = article(`ORLA, March 14 (AP) — ${P1}`, fact("source", "Valley Herald", "low"));
    expect([dateline.source, dateline.primarySource?.source]).toEqual(["Valley Herald", "AP"]);
  });

  it("yield to a surer text, which says so", () => {
    const read = article(
      TEXT,
      fact("published", "2031-03-11", "medium"),
      fact("byline", "Ana Haddad", "low"),
    );
    expect([read.publishedOn, read.byline]).toEqual(["2031-03-14", "Jo Roe"]);
    expect(read.evidence.publishedOn?.rule).toBe("date line; meta published says “2031-03-11”");
    expect(read.evidence.byline?.rule).toBe("byline; meta byline says “Ana Haddad”");
  });

  it("are read in the order of day and month that the other rows show", () => {
    const lines = [P1, P2];
    const parts = ["03/04/2031", "28/02/2031"].map((date, at) => ({
      rawStartUtf16: at === 0 ? 0 : P1.length + 1,
      rawEndUtf16: at === 0 ? P1.length + 1 : P1.length + 1 + P2.length,
      facts: [fact("published", date)],
    }));
    const { articles } = plan(lines.join("\n"), { format: "csv", parts });
    expect(articles.map(({ publishedOn }) => publishedOn)).toEqual(["2031-04-03", "2031-02-28"]);
    expect(articles[0]?.evidence.publishedOn).toMatchObject({
      rule: "meta published; day first, as in “28/02/2031”",
      confidence: "medium",
    });
  });

  it("name no day, but two, when nothing shows which figure is the day", () => {
    const read = article(P1, fact("published", "03/04/2031"));
    expect([read.publishedOn, read.notBefore, read.notAfter]).toEqual([null, "2031-03-04", "2031-04-03"]);
    expect(read.boundsReason).toContain("03/04/2031");
  });

  it("settle a date of the text whose order is open", () => {
    const text = ["River takes a bridge", "03/04/2031", "", P1].join("\n");
    const read = article(text, fact("published", "2031-04-03", "low"));
    expect([read.publishedOn, read.publishedStated]).toEqual(["2031-04-03", "2031-04-03"]);
  });

  it("name the line of the text that is the title, whatever stands above it", () => {
    const text = ["Valley life", "", "River takes a bridge at night", "", P1, "", P2].join("\n");
    const read = article(
      text,
      fact("title", "River takes a bridge at night | Valley Herald", "medium"),
      fact("source", "Valley Herald"),
    );
    expect(read.title).toBe("River takes a bridge at night");
    expect(read.evidence.title?.rawStartUtf16).toBe(text.indexOf("River"));
  });

  it("take no line for the title by its shape when the file states one outright", () => {
    const text = ["What now?", "", P1, "", P2].join("\n");
    const read = article(text, fact("title", "River takes a bridge"));
    expect([read.title, read.body]).toEqual(["River takes a bridge", `What now?\n\n${P1}\n\n${P2}`]);
  });

  it("are no addresses but http and https ones, and no author when a profile's address", () => {
    const read = article(P1, fact("url", "javascript:alert(1)"), fact("byline", "https://valley.example/jo"));
    expect([read.url, read.byline, read.evidence.url]).toEqual([null, null, undefined]);
  });

  it("bound the day by a change and by the day the page was saved, anywhere on Earth", () => {
    const changed = article(P1, fact("modified", "2031-03-16"));
    expect([changed.publishedOn, changed.notAfter]).toEqual([null, "2031-03-16"]);
    expect(changed.boundsReason).toContain("meta modified");
    const saved = article(P1, fact("retrieved", "2031-03-16T20:00:00Z"));
    expect([saved.notAfter, saved.capture?.retrievedAt]).toEqual(["2031-03-17", "2031-03-16T20:00:00+00:00"]);
  });

  it("make a date after the day the page was saved unsure", () => {
    const read = article(TEXT, fact("retrieved", "2031-03-01T12:00:00Z"));
    expect([read.publishedOn, read.evidence.publishedOn?.confidence]).toEqual(["2031-03-14", "low"]);
    expect(read.boundsReason).toContain("2031-03-01T12:00:00Z");
  });

  it.each(["pdf", "docx"] as const)("say nothing of publication when they are a %s's own dates", (format) => {
    const facts = [
      { ...fact("published", "2031-03-16"), rule: "CreationDate" },
      fact("modified", "2031-03-17"),
    ];
    const [read] = plan(P1, { format, facts }).articles;
    expect([read?.publishedOn, read?.notAfter, read?.notBefore]).toEqual([null, null, null]);
  });

  it("tell where the bytes came from", () => {
    const read = article(
      P1,
      fact("url", "https://valley.example/river"),
      fact("archiveUrl", "https://archive.example/1/river"),
      fact("retrieved", "2031-03-16"),
      fact("retrievedHow", "saved page"),
    );
    expect(read.capture).toEqual({
      url: "https://valley.example/river",
      archiveUrl: "https://archive.example/1/river",
      retrievedAt: null,
      method: "saved page",
      rule: "meta url; meta archiveUrl; meta retrievedHow",
    });
  });

  it("do not date or name each article of an archive page, but its source", () => {
    const post = (title: string, day: string) => [title, "", day, "", P1, "", P2, ""];
    const text = [...post("The bridge", "April 2, 2031"), ...post("The mill", "March 2, 2031")].join("\n");
    const facts = [
      fact("title", "Archive"),
      fact("published", "2031-05-01"),
      fact("url", "https://valley.example/archive"),
      fact("source", "Valley Herald"),
    ];
    const { articles } = plan(text, { facts });
    expect(articles.map(({ title, publishedOn, url, source }) => [title, publishedOn, url, source])).toEqual([
      ["The bridge", "2031-04-02", null, "Valley Herald"],
      ["The mill", "2031-03-02", null, "Valley Herald"],
    ]);
    expect(articles[0]?.capture?.url).toBe("https://valley.example/archive");
  });
});

describe("a line that only its format calls a byline", () => {
  it.each([
    ["Jo Roe", "Jo Roe"],
    ["Jo Roe, Staff Writer", "Jo Roe"],
    ["Chris Davies - Mar 14, 2031, 10:31 am CST", "Chris Davies"],
    ["by Jo Roe — March 14, 2031", "Jo Roe"],
    ["By", null],
    ["With reporting from all of the towns of the lower valley", null],
  ])("names in %s %s", (line, byline) => {
    const text = ["River takes a bridge", line, P1].join("\n");
    const start = text.indexOf(line);
    const layout = [
      { rawStartUtf16: 0, rawEndUtf16: 20, role: "title" as const, rule: "heading" },
      { rawStartUtf16: start, rawEndUtf16: start + line.length, role: "byline" as const, rule: "byline" },
    ];
    const result = planSource({ ...plainSource("utf-8", text, "html"), layout }, "page.html");
    expect(result.ok ? result.plan.articles[0]?.byline : "no plan").toBe(byline);
  });
});
