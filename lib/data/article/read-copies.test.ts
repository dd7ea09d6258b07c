import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { readLibrary } from "../library/read-library.ts";
import { whole } from "../library/testing/shelf.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { mostCopiesNamed, readCopies } from "./read-copies.ts";

afterAll(closeDb);

const none = { original: null, copies: [], count: 0 };

async function copiesRoom() {
  const project = await makeProject();
  const member = await makeMember(project);
  const add = async (title: string, copyOfId: string | null = null) => {
    const { articleId } = await makeArticle(project.id, { title, body: `${title} stood there.` });
    await db().article.updateMany({ where: { projectId: project.id, id: articleId }, data: { copyOfId } });
    return articleId;
  };
  const remove = (id: string) =>
    db().article.updateMany({ where: { projectId: project.id, id }, data: { deletedAt: new Date() } });
  return { member, add, remove };
}

describe("copies", () => {
  it("are named with their original, and it with them, in the order in which they came", async () => {
    const { member, add } = await copiesRoom();
    const original = await add("The gate");
    const first = await add("The gate, again", original);
    const second = await add("البوابة", original);
    expect(await readCopies(member, original)).toEqual({
      original: null,
      copies: [
        { id: first, title: "The gate, again" },
        { id: second, title: "البوابة" },
      ],
      count: 2,
    });
    expect(await readCopies(member, second)).toEqual({
      ...none,
      original: { id: original, title: "The gate" },
    });
    expect(await readCopies(member, await add("The weir"))).toEqual(none);
    const { rows } = await readLibrary(member, whole);
    expect(new Set(rows.filter(({ isCopy }) => isCopy).map(({ title }) => title))).toEqual(
      new Set(["The gate, again", "البوابة"]),
    );
  });

  it("leave out what is no longer in the library, on either side", async () => {
    const { member, add, remove } = await copiesRoom();
    const original = await add("The gate");
    const copies = [await add("One", original), await add("Two", original)];
    await remove(copies[0] ?? "");
    expect(await readCopies(member, original)).toMatchObject({ copies: [{ title: "Two" }], count: 1 });
    expect(await readCopies(member, copies[0] ?? "")).toEqual(none);
    await remove(original);
    expect(await readCopies(member, copies[1] ?? "")).toEqual(none);
    expect((await readLibrary(member, whole)).rows).toMatchObject([{ title: "Two", isCopy: false }]);
  });

  it("are counted where they are too many to name", async () => {
    const { member, add } = await copiesRoom();
    const original = await add("The gate");
    for (let at = 0; at <= mostCopiesNamed; at += 1) await add(`Copy ${at}`, original);
    const { copies, count } = await readCopies(member, original);
    expect([copies.length, count]).toEqual([mostCopiesNamed, mostCopiesNamed + 1]);
  });

  it("are nothing to a member of another project", async () => {
    const { add } = await copiesRoom();
    const original = await add("The gate");
    const copy = await add("The gate, again", original);
    const outsider = await makeMember(await makeProject());
    for (const id of [original, copy, newId()]) expect(await readCopies(outsider, id)).toEqual(none);
  });
});
