import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";
import type { PlannedArticle } from "../planned-article.ts";
import { readSource } from "../read-source.ts";
import type { SourceText } from "../source-text.ts";
import { makeMail, makeMultipart } from "../testing/make-mail.ts";

const HEADERS = [
  "Received: from a.example by b.example; Fri, 14 Mar 2031 09:12:03 +0200 (EET)",
  "From: =?utf-8?q?Ida_R=C3=B8e?= <ida@sound.example>",
  "To: desk@herald.example",
  "Subject: =?utf-8?q?Ferry_stays_in_port_=E2=80=93_again?=",
  "Date: Fri, 14 Mar 2031 09:10:00 +0200",
  "Message-ID: <1@sound.example>",
];
const UNWRAPPED = [
  "The ferry stayed in port for a third day while divers looked for the lost rudder, which has lain on the bottom of the sound since the storm of Sunday night, somewhere between the old pier and the new one.",
  "Its captain, who has crossed the sound for thirty years, said he had never lost one before, and that he would carve another out of the old pier if he had to do so, since nobody lands there any more.",
];
/** Broken at 72 columns, as programs for plain mail do it. */
const TEXT = UNWRAPPED.map((text) => text.replace(/(?<line>.{1,72})(?: |$)/g, "$<line>\n").trimEnd());

async function read(bytes: Uint8Array): Promise<SourceText> {
  const result = await readSource(bytes, "mail.eml");
  if (!result.ok) throw new Error(result.error.message);
  return result.source;
}

async function plan(bytes: Uint8Array): Promise<PlannedArticle> {
  const result = await planFile(bytes, "mail.eml");
  if (!result.ok) throw new Error(result.error.message);
  expect(result.plan.articles).toHaveLength(1);
  return result.plan.articles[0] as PlannedArticle;
}

function facts({ facts: all }: SourceText): string[] {
  return all.map(({ field, value, rule }) => `${field}: ${value} (${rule})`);
}

describe("a mail", () => {
  it("is its body, with what its headers state", async () => {
    const source = await read(makeMail(HEADERS, TEXT.join("\n\n")));
    expect([source.format, source.text]).toEqual(["eml", UNWRAPPED.join("\n\n")]);
    expect(facts(source)).toEqual([
      "title: Ferry stays in port – again (header Subject)",
      "published: Fri, 14 Mar 2031 09:10:00 +0200 (header Date)",
      "byline: Ida Røe (header From)",
      "retrieved: Fri, 14 Mar 2031 09:12:03 +0200 (header Received)",
      "retrievedHow: e-mail (mail headers)",
    ]);
  });

  it("makes an article with author, date and capture", async () => {
    const article = await plan(makeMail(HEADERS, TEXT.join("\n\n")));
    expect(article.body).toBe(UNWRAPPED.join("\n\n"));
    expect([article.title, article.byline, article.source]).toEqual([
      "Ferry stays in port – again",
      "Ida Røe",
      null,
    ]);
    expect(article.publishedAt).toBe("2031-03-14T09:10:00+02:00");
    expect([article.capture?.method, article.capture?.retrievedAt]).toEqual([
      "e-mail",
      "2031-03-14T09:12:03+02:00",
    ]);
  });

  it("is read from its HTML where both say the same, and from its text where the HTML is a shell", async () => {
    const html = `<html><body><div style="display:none">Preview</div>${UNWRAPPED.map((text) => `<p>${text}</p>`).join("")}</body></html>`;
    const parts = (body: string) => [
      { type: "text/plain; charset=utf-8", body: TEXT.join("\n\n").replaceAll("\n", "\r\n") },
      { type: "text/html; charset=utf-8", body },
    ];
    for (const body of [html, "<html><body>Open in a browser</body></html>"]) {
      expect((await read(makeMultipart("alternative", HEADERS, parts(body)))).text).toBe(
        UNWRAPPED.join("\n\n"),
      );
    }
  });

  it("names what is attached, but for pictures in its text", async () => {
    const source = await read(
      makeMultipart("mixed", HEADERS, [
        { type: "text/plain; charset=utf-8", body: TEXT[0] ?? "" },
        {
          type: "application/pdf; name=chart.pdf",
          headers: ["Content-Disposition: attachment; filename=chart.pdf"],
          body: "x",
        },
        { type: "text/csv", headers: ["Content-Disposition: attachment; filename=tides.csv"], body: "a,b" },
        {
          type: "image/png",
          headers: ["Content-ID: <logo>", "Content-Disposition: inline; filename=logo.png"],
          body: "x",
        },
      ]),
    );
    expect(source.warnings.map(({ message }) => message)).toEqual([
      "The mail comes with 2 files that are not read: chart.pdf, tides.csv.",
    ]);
  });

  it.each([
    ["Sound Gazette <news@sound.example>", "source: Sound Gazette (header From)"],
    ['"Roe, Ida" <ida@sound.example>', "byline: Roe, Ida (header From)"],
    ["news@sound.example", null],
    ['"news@sound.example" <news@sound.example>', null],
  ])("from %s states %s", async (from, expected) => {
    const stated = facts(await read(makeMail([`From: ${from}`, "Subject: A ferry"], TEXT[0] ?? "")));
    expect(stated.filter((fact) => /^(?:source|byline)/.test(fact))).toEqual(
      expected === null ? [] : [expected],
    );
  });
});

describe("a mail that passes a message on", () => {
  const outer = [
    "From: Ola Poe <ola@herald.example>",
    "Subject: Fwd: Ferry stays in port",
    "Date: Mon, 17 Mar 2031 08:00:00 +0100",
  ];
  const gmail = [
    "For the evening page?",
    "",
    "---------- Forwarded message ---------",
    "From: Ida Roe <ida@sound.example>",
    "Date: Fri, Mar 14, 2031 at 9:10 AM",
    "Subject: Ferry stays in port",
    "To: <ola@herald.example>",
  ];
  const outlook = [
    "For the evening page?",
    "",
    "From: Ida Roe <ida@sound.example>",
    "Sent: Friday, 14 March 2031 09:10",
    "To: Ola Poe",
    "Subject: Ferry stays in port",
  ];
  const german = [
    "For the evening page?",
    "",
    "-------- Weitergeleitete Nachricht --------",
    "Betreff: Ferry stays in port",
    "Datum: 14. März 2031",
    "Von: Ida Roe <ida@sound.example>",
    "An: Ola Poe",
  ];

  it.each([
    ["as one program does", gmail],
    ["as another does", outlook],
    ["in another language", german],
  ])("%s is that message, by who wrote it", async (_, header) => {
    const article = await plan(makeMail(outer, [...header, "", TEXT.join("\n\n")].join("\n")));
    expect(article.body).toBe(UNWRAPPED.join("\n\n"));
    expect([article.title, article.byline, article.publishedOn]).toEqual([
      "Ferry stays in port",
      "Ida Roe",
      "2031-03-14",
    ]);
    expect(article.notes.map(({ text }) => text)).toEqual(["For the evening page?"]);
    expect(article.removed.map(({ rule }) => rule)).toContain("header of the forwarded message");
  });

  it("as an attachment is the attached message, the mail's own words a note", async () => {
    const inner = makeMail(HEADERS, TEXT.join("\n\n")).toString();
    const bytes = makeMultipart("mixed", outer, [
      { type: "text/plain; charset=utf-8", body: "For the evening page?" },
      { type: "message/rfc822", body: inner },
    ]);
    const article = await plan(bytes);
    expect(article.body).toBe(UNWRAPPED.join("\n\n"));
    expect([article.byline, article.publishedAt]).toEqual(["Ida Røe", "2031-03-14T09:10:00+02:00"]);
    expect(article.notes.map(({ text }) => text)).toEqual(["For the evening page?"]);
  });

  const original = [
    "",
    "-----Original Message-----",
    "From: Ola Poe",
    "Sent: Thursday, 13 March 2031",
    "Subject: Your ferry",
    "",
    "Where is it?",
  ];
  const wrote = [
    "",
    "On Thu, 13 March 2031, Ola Poe <ola@herald.example> wrote:",
    "> Where is it?",
    ">",
    "> Ola",
  ];

  it.each([
    ["as one program quotes", original],
    ["as another does", wrote],
  ])("is told from a reply, which quotes what it answers, %s", async (_, quoted) => {
    const reply = [
      "From: Ida Roe <ida@sound.example>",
      "Subject: Re: Your ferry",
      "Date: Fri, 14 Mar 2031 09:10:00 +0200",
    ];
    const article = await plan(makeMail(reply, [TEXT.join("\n\n"), ...quoted].join("\n")));
    expect(article.body).toBe(UNWRAPPED.join("\n\n"));
    expect(article.removed.map(({ rule }) => rule)).toEqual(
      quoted.filter(Boolean).map(() => "message it answers"),
    );
    expect([article.title, article.byline, article.publishedOn]).toEqual([
      "Your ferry",
      "Ida Roe",
      "2031-03-14",
    ]);
  });
});

describe("a mail that is none", () => {
  it.each([
    ["of lines without end", makeMail(HEADERS, "a\n".repeat(1_000_000)), "broken"],
    [
      "without text",
      makeMultipart("mixed", HEADERS, [
        { type: "image/png", headers: ["Content-Disposition: attachment; filename=a.png"], body: "x" },
      ]),
      "no_article",
    ],
    [
      "with headers without end",
      makeMail(
        [...HEADERS, ...Array.from({ length: 60_000 }, (_, at) => `X-Way-${at}: ${"y".repeat(40)}`)],
        "x",
      ),
      "broken",
    ],
    [
      "of parts in parts without end",
      Buffer.from(
        `${HEADERS.join("\r\n")}\r\n${Array.from({ length: 200 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join("")}Content-Type: text/plain\r\n\r\nx`,
      ),
      "broken",
    ],
  ])("%s says so", async (_, bytes, code) => {
    const result = await readSource(bytes, "mail.eml");
    expect(result.ok ? "read" : result.error.code).toBe(code);
  });

  it.each(["Fwd: Your ferry", "WG: Your ferry"])(
    "is the article where the subject, %s, says that it is passed on",
    async (subject) => {
      const mail = [
        "From: Ida Roe <ida@sound.example>",
        `Subject: ${subject}`,
        "Date: Fri, 14 Mar 2031 09:10:00 +0200",
      ];
      const header = [
        "-------- Original Message --------",
        "Subject: The ferry that did not come",
        "Date: Thu, 13 Mar 2031 21:12:00 +0200",
        "From: Ola Poe <ola@herald.example>",
        "To: Ida Roe <ida@sound.example>",
        "",
      ];
      const article = await plan(makeMail(mail, ["For tomorrow?", "", ...header, ...TEXT].join("\n")));
      expect([article.title, article.byline, article.publishedOn]).toEqual([
        "The ferry that did not come",
        "Ola Poe",
        "2031-03-13",
      ]);
      expect(article.notes.map(({ text }) => text)).toEqual(["For tomorrow?"]);
      expect(article.body).toContain(UNWRAPPED[0]);
    },
  );
});
