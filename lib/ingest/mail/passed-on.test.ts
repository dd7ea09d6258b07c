import { describe, expect, it } from "vitest";
import { planFile } from "../plan-file.ts";

const REPORT = [
  "The harbour board of Orla had two letters from its gate keeper on the table when it refused a second pump in January.",
  "“Nobody came to look at it,” said Ida Roe, who has kept the gate for eleven years and wrote both letters by hand.",
  "The board says that the money had been promised to the north quay, where three cranes were to be set up in spring.",
];

async function plan(lines: readonly string[], name = "mail.txt") {
  const result = await planFile(Buffer.from(lines.join("\n")), name);
  if (!result.ok) throw new Error(result.error.message);
  return result.plan;
}

async function article(lines: readonly string[]) {
  const { articles } = await plan(lines);
  if (articles.length !== 1 || articles[0] === undefined) throw new Error(`${articles.length} articles`);
  return articles[0];
}

const TEXT = REPORT.join("\n\n");

describe("a message passed on, as plain text", () => {
  it.each([
    [
      "of an English program",
      [
        "-----Original Message-----",
        "From: Valley Herald <desk@packet.example>",
        "Sent: Friday, March 14, 2031 9:10 AM",
        "To: Jon Ash",
        "Subject: Board refused second pump",
      ],
    ],
    [
      "of another",
      [
        "Begin forwarded message:",
        "",
        "From: Valley Herald <desk@packet.example>",
        "Subject: Board refused second pump",
        "Date: 14 March 2031 at 09:10:00 CET",
        "To: Jon Ash <jon@ash.example>",
      ],
    ],
    [
      "in French",
      [
        "-----Message d'origine-----",
        "De : Valley Herald <desk@packet.example>",
        "Envoyé : vendredi 14 mars 2031 09:10",
        "À : Jon Ash",
        "Objet : Board refused second pump",
      ],
    ],
    [
      "in Spanish",
      [
        "De: Valley Herald <desk@packet.example>",
        "Enviado el: viernes, 14 de marzo de 2031 9:10",
        "Para: Jon Ash",
        "Asunto: Board refused second pump",
      ],
    ],
    [
      "in German",
      [
        "-----Ursprüngliche Nachricht-----",
        "Von: Valley Herald <desk@packet.example>",
        "Gesendet: Freitag, 14. März 2031 09:10",
        "An: Jon Ash",
        "Betreff: Board refused second pump",
      ],
    ],
  ])("%s is the article, with what its header states and what was said above it", async (_, header) => {
    const lines = ["For your file on the pumps – see the second letter.", "", ...header, "", TEXT];
    const found = await article(lines);
    expect(found.body).toBe(TEXT);
    expect([found.title, found.source, found.publishedOn]).toEqual([
      "Board refused second pump",
      "Valley Herald",
      "2031-03-14",
    ]);
    expect(found.notes.map(({ text, rule }) => [text, rule])).toEqual([
      ["For your file on the pumps – see the second letter.", "note of whoever forwards it"],
    ]);
    const { evidence } = found;
    const line = (place: typeof evidence.title) =>
      lines.join("\n").slice(place?.rawStartUtf16 ?? 0, place?.rawEndUtf16 ?? 0);
    expect(line(evidence.title)).toContain("Board refused second pump");
    expect(line(evidence.publishedOn)).toContain("2031");
  });

  it("that was passed on before is the innermost, by who wrote it", async () => {
    const found = await article([
      "From: Jon Ash",
      "Date: 17 March 2031",
      "Subject: Fwd: Pumps",
      "",
      "Have you seen this?",
      "",
      "---------- Forwarded message ---------",
      "From: Mina Dahl <mina@dahl.example>",
      "Date: 16 March 2031",
      "Subject: Fwd: Pumps",
      "",
      "From the paper.",
      "",
      "---------- Forwarded message ---------",
      "From: Ida Roe <ida@packet.example>",
      "Date: 14 March 2031",
      "Subject: Board refused second pump",
      "",
      TEXT,
    ]);
    expect([found.title, found.byline, found.publishedOn]).toEqual([
      "Board refused second pump",
      "Ida Roe",
      "2031-03-14",
    ]);
    expect(found.body).toBe(TEXT);
    expect(found.notes.map(({ text }) => text)).toEqual(["Have you seen this?", "From the paper."]);
  });

  it("is none where an answer quotes a few words", async () => {
    const found = await article([
      ...REPORT.flatMap((line) => [line, ""]),
      "-----Original Message-----",
      "From: Jon Ash",
      "Sent: Friday, March 14, 2031",
      "Subject: Pumps",
      "",
      "Who refused it?",
    ]);
    expect(found.body).toContain(TEXT);
    expect(found.notes).toEqual([]);
  });

  it("is none where several messages follow one another", async () => {
    const message = (at: number) => [
      "---------- Forwarded message ---------",
      "From: Jon Ash",
      `Date: ${at} March 2031`,
      "Subject: Pumps",
      "",
      ...Array(12).fill(REPORT[at % 3]),
      "",
    ];
    const { articles } = await plan([...message(3), ...message(4), ...message(5)]);
    expect(articles.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it("is none in an interview, or a text about a mail", async () => {
    const lines = [
      "What the letter said",
      "",
      ...REPORT.flatMap((line) => [line, ""]),
      "From: the gate keeper",
      "To: the board",
      "Not answered since.",
    ];
    const found = await article(lines);
    expect(found.title).toBe("What the letter said");
    expect(found.body).toContain("Not answered since.");
    expect(found.notes).toEqual([]);
  });
});

describe("the labels of a mail's window", () => {
  it.each([
    [
      "French",
      ["De : Ida Roe", "Envoyé : vendredi 14 mars 2031", "À : Jon Ash", "Objet : Second pump refused"],
    ],
    [
      "Spanish",
      ["De: Ida Roe", "Enviado: 14 de marzo de 2031", "Para: Jon Ash", "Asunto: Second pump refused"],
    ],
    ["German", ["Von: Ida Roe", "Gesendet: 14. März 2031", "An: Jon Ash", "Betreff: Second pump refused"]],
  ])("in %s above a text name its title, author and day", async (_, header) => {
    const found = await article([...header, "", TEXT]);
    expect([found.title, found.byline, found.publishedOn, found.body]).toEqual([
      "Second pump refused",
      "Ida Roe",
      "2031-03-14",
      TEXT,
    ]);
  });

  it("are words of the text where one stands alone", async () => {
    const found = await article(["Para: a town without a pump", "", TEXT]);
    expect(found.title).toBe("Para: a town without a pump");
  });
});
