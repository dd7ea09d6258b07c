import { afterAll, describe, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { makeZip } from "#lib/ingest/testing/make-zip.ts";
import type { Member } from "../viewer.ts";
import { correctMany } from "./correct-many.ts";
import type { ImportPage } from "./import-page.ts";
import { codeOf, makeRoom, openImport, plannedRows, send, storyText, unwrap } from "./testing/import-room.ts";
import { articlesOf, readPage as read } from "./testing/read-page.ts";

afterAll(closeDb);

/** Files whose names share a part, with one that warns, one that fails and an archive of that name. */
async function namedRoom() {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  const zip = makeZip(["in/Gâte 2.txt", "in/lock.txt"].map((name) => ({ name, content: storyText(name) })));
  for (const [name, bytes] of [
    ["gate 10.txt", storyText("The tenth")],
    ["ga%te.txt", storyText("The hundredth")],
    ["gates.zip", zip],
    ["The GATE.txt", `${storyText("The third")}\u202e\n`],
    ["no gate.txt", ""],
  ] as const) {
    unwrap(await send(room.admin, keys, { name, bytes }));
  }
  return { ...room, keys };
}

describe("files found by a part of their name", () => {
  const filesIn = ({ filesPage }: ImportPage) => filesPage?.files.map(({ name }) => name);

  it("are listed whatever its case and accents, in the list's order, with the articles of them alone", async () => {
    const { reviewer } = await namedRoom();
    const page = await read(reviewer, { name: "gate" });
    const found = ["gate 10.txt", "in/Gâte 2.txt", "no gate.txt", "The GATE.txt"];
    expect(filesIn(page)).toEqual(found);
    expect(filesIn(await read(reviewer, { name: "GÁTE" }))).toEqual(found);
    expect(page.filesPage).toMatchObject({
      total: 4,
      archives: [{ name: "gates.zip", files: 1, failed: 0 }],
    });
    expect(articlesOf(page)).toMatchObject({ total: 3, listed: { articles: 3, included: 3 } });
    expect(articlesOf(page).articles.map(({ fileName }) => fileName)).toEqual([
      "gate 10.txt",
      "in/Gâte 2.txt",
      "The GATE.txt",
    ]);
    expect([page.articleCount, page.totals.articles, page.totals.allFiles]).toEqual([3, 5, 6]);
  });

  it("take every character as it is", async () => {
    const { reviewer } = await namedRoom();
    expect(filesIn(await read(reviewer, { name: "%" }))).toEqual(["ga%te.txt"]);
    expect(filesIn(await read(reviewer, { name: "g_te" }))).toEqual([]);
    expect(filesIn(await read(reviewer, { name: "'; --" }))).toEqual([]);
  });

  it("are narrowed by the filter as well, and counted by each", async () => {
    const { reviewer } = await namedRoom();
    const page = await read(reviewer, { name: "gate", only: "problems" });
    expect(filesIn(page)).toEqual(["no gate.txt", "The GATE.txt"]);
    expect(articlesOf(page).articles.map(({ fileName }) => fileName)).toEqual(["The GATE.txt"]);
    expect([articlesOf(page).listed.articles, page.articleCount]).toEqual([1, 1]);
    expect(page.fileCounts).toEqual({ all: 4, problems: 2, undecided: 0 });
    expect((await read(reviewer, { name: "lock", only: "problems" })).filesPage?.total).toBe(0);
  });

  it("may be none: nothing is listed then, and the import's totals stay", async () => {
    const { reviewer } = await namedRoom();
    const page = await read(reviewer, { name: "no such file" });
    expect([filesIn(page), page.filesPage?.total, articlesOf(page).total]).toEqual([[], 0, 0]);
    expect(articlesOf(page).listed).toEqual({ articles: 0, included: 0, copies: 0, versions: 0 });
    expect(page.totals).toEqual((await read(reviewer)).totals);
  });

  it("leave open the file that is open, and say what stands beside it among them", async () => {
    const { reviewer } = await namedRoom();
    const idOf = async (name: string) => (await read(reviewer, { name })).filesPage?.files[0]?.id ?? "";
    const other = await read(reviewer, { name: "gate", fileId: await idOf("lock") });
    expect(other.shown).toMatchObject({ kind: "file", file: { name: "in/lock.txt" }, articlesPage: 1 });
    expect(filesIn(other)).toHaveLength(4);
  });

  it("are of this import of this project, and of no other with files of the same names", async () => {
    const { admin, reviewer, projectId } = await namedRoom();
    const elsewhere = await namedRoom();
    const second = await openImport(admin, projectId);
    unwrap(await send(admin, second, { name: "gate 1.txt", bytes: storyText("Another import") }));
    const { articles, listed } = articlesOf(await read(reviewer, { name: "gate" }));
    expect([articles.length, listed.articles]).toEqual([3, 3]);
    const foreign = [...(await plannedRows(elsewhere.keys)), ...(await plannedRows(second))];
    const ids = new Set(foreign.map(({ id }) => id));
    expect(articles.some(({ brief }) => ids.has(brief.plannedId))).toBe(false);
  });
});

describe("all articles of the files found", () => {
  const corrections = { source: { kind: "named" as const, name: "Harrow Post" } };
  const isChanged = (row: { corrections: unknown }) => JSON.stringify(row.corrections) !== "{}";

  const asked = async (member: Member, name: string) => {
    const page = await read(member, { name });
    const { articles, listed } = articlesOf(page);
    const planned = { only: "all" as const, name, revision: page.revision, articles: listed.articles };
    return { planned, ids: articles.map(({ brief }) => brief.plannedId) };
  };

  it("are corrected together, and no other", async () => {
    const { admin, keys } = await namedRoom();
    const { planned, ids } = await asked(admin, "GATE");
    expect(unwrap(await correctMany(admin, { ...keys, planned, corrections })).articles).toBe(3);
    const changed = (await plannedRows(keys)).filter(isChanged);
    expect(changed.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it("are not corrected as another list than was shown", async () => {
    const { admin, keys } = await namedRoom();
    const { planned } = await asked(admin, "GATE");
    for (const name of [null, "no such file", "ga%te"]) {
      const other = { ...planned, name };
      expect(codeOf(await correctMany(admin, { ...keys, planned: other, corrections }))).toBe("conflict");
    }
    unwrap(await send(admin, keys, { name: "gate 11.txt", bytes: storyText("The eleventh") }));
    expect(codeOf(await correctMany(admin, { ...keys, planned, corrections }))).toBe("conflict");
    expect((await plannedRows(keys)).some(isChanged)).toBe(false);
  });

  it("are corrected in their own project alone, by who may", async () => {
    const { admin, analyst, keys } = await namedRoom();
    const elsewhere = await namedRoom();
    const { planned } = await asked(admin, "gate");
    expect(codeOf(await correctMany(elsewhere.admin, { ...keys, planned, corrections }))).toBe("not_found");
    expect(codeOf(await correctMany(analyst, { ...keys, planned, corrections }))).toBe("forbidden");
    expect((await plannedRows(keys)).some(isChanged)).toBe(false);
  });
});
