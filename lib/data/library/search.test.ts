import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { createAlias } from "../alias/create-alias.ts";
import type { ArticleParts } from "../testing/make-article.ts";
import { makeMember } from "../testing/make-project.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { readLibrary } from "./read-library.ts";
import { shelf, titles, whole } from "./testing/shelf.ts";

afterAll(closeDb);

describe("the search", () => {
  const articles: ArticleParts[] = [
    {
      title: "Gate opened",
      body: "Engineers warned of seepage. Nobody knows who is missing.",
      publishedOn: "2031-03-10",
    },
    {
      title: "List grows",
      body: "The missing dams of Orla, said the ministry.",
      byline: "Ann Orla",
      publishedOn: "2031-03-20",
    },
    {
      title: "Damm gebrochen",
      body: "Die Missing-Liste wurde nicht geführt.",
      language: "de",
      searchConfig: "german",
    },
  ];

  it.each([
    ["missing", ["List grows", "Gate opened", "Damm gebrochen"]],
    ["engineer", ["Gate opened"]],
    ["missing -dam", ["Gate opened", "Damm gebrochen"]],
    ['"who is missing"', ["Gate opened"]],
    ['"is who missing"', []],
    ['-"who is missing" missing', ["List grows", "Damm gebrochen"]],
    ['-"who is missing"', ["List grows", "Damm gebrochen"]],
    ['"Missing dams of" OR seepage', ["List grows", "Gate opened"]],
    ['"gate opened"', ["Gate opened"]],
    ['"100%"', []],
    ["seepage OR ministry", ["List grows", "Gate opened"]],
    ["engin*", ["Gate opened"]],
    ["geführt", ["Damm gebrochen"]],
    ["by:ann", ["List grows"]],
    ["missing after:2031-03-15", ["List grows"]],
    ["before:2031-03-20", ["Gate opened"]],
    ["source:unknown missing", ["List grows", "Gate opened", "Damm gebrochen"]],
    ["zz's \\ ' & | ! ( ) :* <->", []],
  ])("%s", async (q, expected) => {
    const { member } = await shelf(articles);
    expect(await titles(member, { q })).toEqual(expected);
  });

  it("finds the other names of what was typed, where the project keeps them, and says so", async () => {
    const { project, member } = await shelf([
      { title: "The Harbour Guard leaves" },
      { title: "HG stays" },
      { title: "Harbour walls", body: "They guard nothing." },
      { title: "Harbour lights" },
    ]);
    const admin = await makeMember(project, "admin");
    const list = { projectId: project.id, label: "Harbour Guard", names: ["HG"] };
    unwrap(await createAlias(admin, list));
    const { rows, also } = await readLibrary(member, { ...whole, q: "hg" });
    expect(rows.map(({ title }) => title).toSorted()).toEqual(["HG stays", "The Harbour Guard leaves"]);
    expect(also).toEqual([{ text: "hg", names: ["Harbour Guard"] }]);
    expect((await titles(member, { q: "harbour guard" })).toSorted()).toEqual([
      "HG stays",
      "Harbour walls",
      "The Harbour Guard leaves",
    ]);
    expect(await titles(member, { q: '"HG"' })).toEqual(["HG stays"]);
    expect((await readLibrary(member, { ...whole, q: '"HG"' })).also).toEqual([]);
    const elsewhere = await shelf([{ title: "HG elsewhere" }, { title: "Harbour Guard elsewhere" }]);
    expect(await titles(elsewhere.member, { q: "hg" })).toEqual(["HG elsewhere"]);
  });

  it("tells what it cannot use, and finds nothing for a name nobody has", async () => {
    const { member } = await shelf(articles);
    const { problems, rows } = await readLibrary(member, { ...whole, q: "source:nobody after:never the" });
    expect(problems.map(({ text }) => text).toSorted()).toEqual(["after:never", "source:nobody", "the"]);
    expect(rows).toEqual([]);
  });

  it("marks the hit and says where in the body it stands, in UTF-16 units", async () => {
    const body = `🌊 ${"Nothing of note was said that day. ".repeat(40)}\n\nThen the <b>spillway</b> failed.`;
    const { member } = await shelf([{ title: "Spillways", body }]);
    const [row] = (await readLibrary(member, { ...whole, q: "spillway" })).rows;
    expect(row?.hit?.title).toMatchObject([{ text: "Spillways", isMarked: true }]);
    const found = row?.hit?.extract?.find((part) => part.isMarked);
    expect(found?.text).toBe("spillway");
    const at = row?.hit?.at;
    expect(at && body.slice(at.startUtf16, at.endUtf16)).toBe("spillway");
  });

  it("sorts by relevance, and by newest without words", async () => {
    const { member } = await shelf([
      {
        title: "Once",
        body: "Seepage was seen. Then other things were talked about at length.",
        publishedOn: "2031-05-01",
      },
      { title: "Seepage", body: "Seepage, seepage and seepage again.", publishedOn: "2031-01-01" },
    ]);
    expect(await titles(member, { q: "seepage", sort: "relevance" })).toEqual(["Seepage", "Once"]);
    expect(await titles(member, { sort: "relevance" })).toEqual(["Once", "Seepage"]);
  });
});
