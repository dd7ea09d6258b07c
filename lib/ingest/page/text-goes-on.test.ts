import { describe, expect, it } from "vitest";
import { article, body } from "../testing/plan-lines.ts";

const MENU = ["Inicio", "Nacional", "Internacional", "Deportes", "Iniciar sesión", "Suscríbete", "Contacto"];
const FOOT = [
  "Aviso legal",
  "Política de privacidad",
  "Contacto",
  "Home",
  "Sport",
  "Weather",
  "Privacy policy",
];
const TITLE = "The ferry sank beside the northern mole";
const TEXT = [
  "The prosecutor has opened an inquiry into the sinking of the ferry, in which seven people died last Monday, sources at the court said.",
  "“The boat should not have left,” said the harbour master, Tom Rueda. There were 142 people on board, 22 more than allowed.",
];
const LAST = [
  "The owner says that the list of passengers was right and that there was a fault in the mains nobody could foresee.",
  "The divers go on tomorrow.",
];

function page(between: string[], last = LAST) {
  const blocks = [...TEXT, ...between, ...last].flatMap((block) => [block, ""]);
  return article([...MENU, "", TITLE, "By Jo Roe", "3 April 2031", "", ...blocks, ...FOOT]);
}

describe("the text below what stands in its middle", () => {
  it.each<[string, string[]]>([
    ["an advertisement", ["PUBLICIDAD"]],
    [
      "a box of links and an advertisement",
      ["MÁS INFORMACIÓN\nThe owner has nine fines\nHow the ferry sank", "PUBLICIDAD"],
    ],
    [
      "an advertisement and a box of links",
      ["Advertisement", "Related\nThe owner has nine fines\nHow the ferry sank"],
    ],
    ["a note that the text goes on below", ["La suite après la publicité"]],
    ["one in German", ["Lesen Sie nach der Anzeige weiter"]],
    ["one in Spanish", ["Sigue leyendo debajo de la publicidad"]],
    ["one in Portuguese", ["Continua depois da publicidade"]],
    ["one in Italian", ["L'articolo continua dopo la pubblicità"]],
  ])("is kept below %s", (_, between) => {
    expect(page(between).body).toBe(body(...TEXT, ...LAST));
  });

  it("is kept where it is one short sentence", () => {
    expect(page(["Advertisement"], ["The divers go on tomorrow."]).body).toBe(
      body(...TEXT, "The divers go on tomorrow."),
    );
  });

  it("is no teaser below an advertisement", () => {
    const read = page(
      [
        "Advertisement",
        "Cat found in tree\nIt had been there since Tuesday, the brigade said, and came down for a herring.",
      ],
      [],
    );
    expect(read.body).toBe(body(...TEXT));
  });
});

describe("a page without empty lines", () => {
  const lines = (...between: string[]) =>
    article([...MENU, TITLE, "By Jo Roe", "April 3, 2031", ...TEXT, ...between, ...FOOT]);

  it("goes on below advertisements, with short sentences too", () => {
    const read = lines(
      "ADVERTISEMENT",
      LAST[1] ?? "",
      "Story continues below advertisement",
      "Nobody was hurt.",
      "Advertisement",
      LAST[0] ?? "",
    );
    expect(read.body.split("\n\n").slice(2)).toEqual([LAST[1], "Nobody was hurt.", LAST[0]]);
  });

  it("ends where a headline stands below one", () => {
    expect(lines("Advertisement", "Cat found in tree", "It had been there since Tuesday.").body).toBe(
      body(...TEXT),
    );
  });
});
