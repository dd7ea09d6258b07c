import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import { readSource } from "../read-source.ts";
import { makeMultipart } from "../testing/make-mail.ts";

const HEADERS = [
  "From: <Saved by Blink>",
  "Snapshot-Content-Location: https://sound.example/ferry?x=1",
  "Subject: Ferry stays in port",
  "Date: Fri, 14 Mar 2031 10:00:00 +0100",
];
const PROSE = "The ferry stayed in port for a third day while divers looked for the lost rudder.";
const PAGE = `<!DOCTYPE html><html lang=3D"en"><head><link rel=3D"canonical" href=3D"https://sound.example/ferry"></head><body><nav><a href=3D"/">Home</a></nav><article><h1>Ferry stays in port</h1><p>${PROSE.slice(0, 40)}=\r\n${PROSE.slice(40)}</p></article></body></html>`;
const FRAME =
  "<!DOCTYPE html><html><body><p>Buy a boat today, and another one tomorrow for half of its price.</p></body></html>";

function archive(headers: readonly string[]): Buffer {
  const bytes = makeMultipart("related", headers, [
    { type: "text/html", headers: ["Content-Location: https://sound.example/ferry?x=1"], body: PAGE },
    { type: "text/html", headers: ["Content-Location: https://boats.example/"], body: FRAME },
    { type: "image/png", headers: ["Content-Location: https://sound.example/a.png"], body: "x" },
  ]);
  return Buffer.from(
    bytes
      .toString()
      .replace("Content-Transfer-Encoding: 8bit", "Content-Transfer-Encoding: quoted-printable"),
  );
}

describe("a page saved as MHTML", () => {
  it("is its first page, by whom and when it was taken", async () => {
    const result = await planFile(archive(HEADERS), "page.mht");
    if (!result.ok) throw new Error(result.error.message);
    const [article] = result.plan.articles;
    expect([result.plan.format, article?.title, article?.body]).toEqual([
      "mht",
      "Ferry stays in port",
      PROSE,
    ]);
    expect(article?.url).toBe("https://sound.example/ferry?x=1");
    expect(article?.capture).toMatchObject({
      url: "https://sound.example/ferry?x=1",
      retrievedAt: "2031-03-14T10:00:00+01:00",
      method: "saved page (Blink)",
    });
    expect(article?.byline).toBeNull();
    expect([article?.publishedOn, article?.notAfter]).toEqual([null, "2031-03-14"]);
  });

  it("of a program that states no address has its first part's", async () => {
    const saved = [
      "From: <Saved by Microsoft Internet Explorer 11>",
      "Subject: Ferry",
      "Date: Fri, 14 Mar 2031 10:00:00 +0100",
    ];
    const result = await readSource(archive(saved), "page.mht");
    const facts = result.ok ? result.source.facts : [];
    expect(facts.find(({ field }) => field === "url")?.value).toBe("https://sound.example/ferry?x=1");
    expect(facts.find(({ field }) => field === "retrievedHow")?.value).toBe(
      "saved page (Internet Explorer 11)",
    );
  });

  it("without a page says so", async () => {
    const bytes = makeMultipart("related", HEADERS, [{ type: "image/png", body: "x" }]);
    const result = await readSource(bytes, "page.mht");
    expect(result.ok ? "read" : result.error.code).toBe("no_article");
  });
});
