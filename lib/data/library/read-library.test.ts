import { afterAll, describe, expect, it } from "vitest";
import { COMPARE_VERSION } from "#lib/compare/compare-texts.ts";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { createAnnotation } from "../annotation/create-annotation.ts";
import { setReading } from "../article/set-reading.ts";
import { makeArticles } from "../testing/make-articles.ts";
import { makeWorkRoom, passageIn, unwrap } from "../testing/make-work-room.ts";
import type { Member } from "../viewer.ts";
import { pageSize } from "./list-page.ts";
import { readLibrary } from "./read-library.ts";
import { shelf, titles, whole } from "./testing/shelf.ts";

afterAll(closeDb);

async function makeSource(member: Member, name: string, letter?: "A" | "B"): Promise<string> {
  const { projectId, userId: setById } = member;
  const id = newId();
  await db().source.create({ data: { id, projectId, name, nameKey: name.toLowerCase() } });
  const graded = { projectId, sourceId: id, reason: "test", setById, validFrom: new Date("2020-01-01") };
  if (letter !== undefined) await db().sourceReliability.create({ data: { id: newId(), letter, ...graded } });
  return id;
}

async function makeTag(projectId: string, name: string, parentId: string | null = null): Promise<string> {
  const id = newId();
  await db().tag.create({
    data: { id, projectId, parentId, name, nameKey: name.toLowerCase(), hue: "amber", position: 0 },
  });
  return id;
}

describe("what the library shows", () => {
  it("is the project's articles and nobody else's", async () => {
    const { member } = await shelf([{ title: "Ours" }]);
    await shelf([{ title: "Theirs" }]);
    const library = await readLibrary(member, whole);
    expect(library.rows).toMatchObject([{ title: "Ours", state: "new", source: null, sharing: null }]);
    expect(library.counts).toMatchObject({ matched: 1, all: 1 });
  });

  it("counts the first articles that come as soon as it lists them", async () => {
    const { member } = await shelf([]);
    expect(await readLibrary(member, whole)).toMatchObject({ rows: [], counts: { matched: 0, all: 0 } });
    await makeArticles(member.projectId, ["The gate stood open in the night."]);
    const { rows, counts } = await readLibrary(member, whole);
    expect(rows).toHaveLength(1);
    expect(counts).toMatchObject({ matched: 1, all: 1 });
  });

  it("leaves out what was deleted, and the excluded unless asked for", async () => {
    const { member, made } = await shelf([{ title: "Kept" }, { title: "Excluded" }, { title: "Deleted" }]);
    const at = (index: number) => ({ id: made[index]?.articleId ?? "" });
    const excluded = { excludedAt: new Date(), excludedById: member.userId, excludedReason: "test page" };
    await db().article.updateMany({ where: at(1), data: excluded });
    await db().article.updateMany({ where: at(2), data: { deletedAt: new Date() } });
    expect(await titles(member)).toEqual(["Kept"]);
    const { rows, counts } = await readLibrary(member, { ...whole, state: "excluded" });
    expect(rows).toMatchObject([{ title: "Excluded", excludedReason: "test page" }]);
    expect(Object.fromEntries(counts.state)).toEqual({ new: 1, excluded: 1 });
    expect(counts).toMatchObject({ matched: 1, all: 1 });
  });

  it("gives the source its letter of today, and of a repost both", async () => {
    const { member, made } = await shelf([{ title: "Repost", publishedOn: "2031-04-02" }]);
    const sourceId = await makeSource(member, "Watch");
    const primarySourceId = await makeSource(member, "Agency", "B");
    const future = { validFrom: new Date("9000-01-01"), letter: "A" as const, reason: "later" };
    const { projectId, userId: setById } = member;
    await db().sourceReliability.create({
      data: { id: newId(), projectId, sourceId: primarySourceId, setById, ...future },
    });
    await db().article.updateMany({
      where: { id: made[0]?.articleId },
      data: { sourceId, primarySourceId, primaryPublishedOn: new Date("2031-04-01") },
    });
    expect((await readLibrary(member, whole)).rows).toMatchObject([
      {
        source: { name: "Watch", reliability: null },
        date: { on: "2031-04-02", precision: "day" },
        primary: { source: { name: "Agency", reliability: "B" }, publishedOn: "2031-04-01" },
      },
    ]);
  });
});

describe("counts of work", () => {
  it("hold shared annotations and one's own drafts, never another's", async () => {
    const room = await makeWorkRoom();
    const [parentId, otherTag] = [
      await makeTag(room.projectId, "Dam"),
      await makeTag(room.projectId, "Other"),
    ];
    const childId = await makeTag(room.projectId, "Gate", parentId);
    const annotate = (member: Member, visibility: "draft" | "shared", tagIds: string[]) =>
      createAnnotation(member, {
        projectId: room.projectId,
        ...passageIn(room, "The gate stood open."),
        note: "",
        tagIds,
        visibility,
      }).then(unwrap);
    await annotate(room.author, "shared", [childId]);
    await annotate(room.author, "draft", [otherTag]);
    const mine = await readLibrary(room.author, whole);
    const theirs = await readLibrary(room.colleague, whole);
    expect(mine.rows[0]).toMatchObject({ annotations: 2 });
    expect(theirs.rows[0]).toMatchObject({ annotations: 1, tagIds: [childId] });
    expect(theirs.counts.tag.get(parentId)).toBe(1);
    expect(theirs.counts.tag.get(otherTag)).toBeUndefined();
    expect(await titles(room.colleague, { tagIds: [otherTag] })).toEqual([]);
    expect(await titles(room.colleague, { tagIds: [parentId] })).toHaveLength(1);
    expect(await titles(room.colleague, { q: "tag:dam" })).toHaveLength(1);
    expect(await titles(room.colleague, { q: "-tag:dam" })).toHaveLength(0);
  });
});

describe("facets", () => {
  it("count what each choice would show under all other filters", async () => {
    const { member, made } = await shelf([{ title: "a" }, { title: "b" }, { title: "c" }]);
    const sourceId = await makeSource(member, "Gazette");
    await db().article.updateMany({ where: { id: made[0]?.articleId }, data: { sourceId } });
    const key = { projectId: member.projectId, articleId: made[1]?.articleId ?? "" };
    unwrap(await setReading(member, { ...key, state: "done" }));
    const { counts, rows } = await readLibrary(member, { ...whole, sourceIds: ["unknown"], state: "new" });
    expect(rows.map(({ title }) => title)).toEqual(["c"]);
    expect(Object.fromEntries(counts.state)).toEqual({ new: 1, done: 1 });
    expect(Object.fromEntries(counts.source)).toEqual({ [sourceId]: 1, unknown: 1 });
    expect(counts).toMatchObject({ matched: 1, all: 3 });
  });

  it("follow one's own writes at once", async () => {
    const { member, made } = await shelf([{ title: "a" }]);
    expect((await readLibrary(member, whole)).counts.state.get("new")).toBe(1);
    const key = { projectId: member.projectId, articleId: made[0]?.articleId ?? "" };
    unwrap(await setReading(member, { ...key, state: "reading" }));
    const { counts, rows } = await readLibrary(member, whole);
    expect(Object.fromEntries(counts.state)).toEqual({ reading: 1 });
    expect(rows[0]?.state).toBe("reading");
  });

  it("tell articles that share passages, and altered quotations", async () => {
    const { member, made } = await shelf([{ title: "a" }, { title: "b" }, { title: "c" }]);
    const [a, b] = made.slice(0, 2).toSorted((x, y) => (x.versionId < y.versionId ? -1 : 1));
    if (a === undefined || b === undefined) throw new Error("two articles were made");
    const { projectId } = member;
    const comparisonId = newId();
    const sides = {
      articleAId: a.articleId,
      versionAId: a.versionId,
      articleBId: b.articleId,
      versionBId: b.versionId,
    };
    const share = { containmentA: 0.5, containmentB: 0.5, engine: COMPARE_VERSION };
    await db().comparison.create({ data: { id: comparisonId, projectId, ...sides, ...share } });
    const spans = { aStartUtf16: 0, aEndUtf16: 9, bStartUtf16: 0, bEndUtf16: 9 };
    await db().reuse.create({
      data: { id: newId(), projectId, comparisonId, ...spans, kind: "verbatim", similarity: 1 },
    });
    const { counts, rows } = await readLibrary(member, { ...whole, reuse: ["shares"] });
    expect(rows.map(({ title }) => title).toSorted()).toEqual(["a", "b"]);
    expect(Object.fromEntries(counts.reuse)).toEqual({ shares: 2 });
    expect(await titles(member, { reuse: ["altered"] })).toEqual([]);
  });
});

describe("pages", () => {
  const many = Array.from({ length: pageSize + 5 }, (_, n) => ({
    title: `Report ${n}`,
    publishedOn: n % 4 === 0 ? null : `2031-01-${String(1 + (n % 3)).padStart(2, "0")}`,
  }));

  it.each(["newest", "oldest", "title", "arrival"] as const)(
    "by %s hold every article once, there and back",
    async (sort) => {
      const { member } = await shelf(many);
      const first = await readLibrary(member, { ...whole, sort });
      const second = await readLibrary(member, { ...whole, sort, after: first.next });
      const ids = [...first.rows, ...second.rows].map(({ articleId }) => articleId);
      expect(new Set(ids).size).toBe(many.length);
      expect([first.previous, second.next]).toEqual([null, null]);
      const back = await readLibrary(member, { ...whole, sort, before: second.previous });
      expect(back.rows.map(({ articleId }) => articleId)).toEqual(ids.slice(0, pageSize));
      expect(back.previous).toBeNull();
      if (sort === "title") expect(first.rows[2]?.title).toBe("Report 2");
      if (sort === "newest" || sort === "oldest") expect(second.rows.at(-1)?.date.on).toBeNull();
    },
  );

  it("begin at the start for a cursor of another project", async () => {
    const { member } = await shelf([{ title: "a" }]);
    const { made } = await shelf([{ title: "theirs" }]);
    expect(await titles(member, { after: made[0]?.articleId ?? null })).toEqual(["a"]);
    expect(await titles(member, { before: "' OR 1=1" })).toEqual(["a"]);
  });
});
