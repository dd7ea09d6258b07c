import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { createAnnotation } from "../annotation/create-annotation.ts";
import { editAnnotation } from "../annotation/edit-annotation.ts";
import { tagAnnotation } from "../annotation/tag-annotation.ts";
import { failureOf, makeWorkRoom, passageIn, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import type { Viewer } from "../viewer.ts";
import { createTag } from "./create-tag.ts";
import { deleteTag, restoreTag } from "./delete-tag.ts";
import { editTag } from "./edit-tag.ts";
import { listTags } from "./list-tags.ts";
import { moveTag } from "./move-tag.ts";
import { proposeTag } from "./propose-tag.ts";
import type { NewTag } from "./tag-input.ts";

let room: WorkRoom;
beforeEach(async () => {
  room = await makeWorkRoom();
});
afterAll(closeDb);

async function make(name: string, more: Partial<NewTag> = {}): Promise<string> {
  const parts = { parentId: null, definition: "", hue: "blue", key: null } as const;
  return unwrap(await createTag(room.admin, { projectId: room.projectId, name, ...parts, ...more })).tagId;
}
const outline = async () =>
  (await listTags(room.author)).map(({ name, depth }) => `${"-".repeat(depth)}${name}`);
const keyOf = (tagId: string, revision = 1) => ({ projectId: room.projectId, tagId, revision });

describe("a new tag while annotating", () => {
  it("is made once however often and however it is spelled, with the rarest hue", async () => {
    const first = unwrap(await proposeTag(room.author, { projectId: room.projectId, name: "Dam failure" }));
    const again = unwrap(
      await proposeTag(room.colleague, { projectId: room.projectId, name: "dam  Failure" }),
    );
    expect(first).toMatchObject({ isNew: true, hue: "amber" });
    expect(again).toMatchObject({ isNew: false, tagId: first.tagId, name: "Dam failure" });
    const next = unwrap(await proposeTag(room.author, { projectId: room.projectId, name: "Rescue" }));
    expect(next.hue).toBe("coral");
  });

  it("is not for outsiders", async () => {
    const refused = await proposeTag(room.outsider, { projectId: room.projectId, name: "Spy" });
    expect(failureOf(refused).code).toBe("not_found");
  });

  it("gives two who type the same name at the same moment one tag", async () => {
    const both = await Promise.all(
      [room.author, room.colleague].map((who) =>
        proposeTag(who, { projectId: room.projectId, name: "Same" }),
      ),
    );
    expect(new Set(both.map((result) => unwrap(result).tagId)).size).toBe(1);
  });
});

describe("managing the codebook", () => {
  it("keeps names apart among siblings only, and keys in the whole codebook", async () => {
    const people = await make("People", { key: "1" });
    await make("Missing", { parentId: people });
    await make("Missing");
    const twice = await createTag(room.admin, {
      ...{ projectId: room.projectId, parentId: people, name: "MISSING", definition: "" },
      ...{ hue: "rose", key: null },
    });
    expect(failureOf(twice)).toMatchObject({ code: "invalid", fields: { name: expect.any(String) } });
    const key = await editTag(room.admin, {
      ...keyOf(await make("Other")),
      ...{ name: "Other", definition: "", hue: "teal", key: "1" },
    });
    expect(failureOf(key).fields?.key).toContain("People");
  });

  it("answers a stale edit with how the tag stands", async () => {
    const tagId = await make("Cause");
    const edit = {
      ...keyOf(tagId),
      name: "Causes",
      definition: "Why it failed.",
      hue: "plum",
      key: null,
    } as const;
    expect(unwrap(await editTag(room.admin, edit)).revision).toBe(2);
    const stale = failureOf(await editTag(room.admin, { ...edit, name: "Reasons" }));
    expect(stale).toMatchObject({ code: "conflict", current: { name: "Causes", revision: 2 } });
  });

  it("moves a tag with all below it, and never under itself", async () => {
    const [a, b] = [await make("A"), await make("B")];
    const under = await make("A1", { parentId: a });
    unwrap(await moveTag(room.admin, { ...keyOf(a), parentId: b, index: 0 }));
    expect(await outline()).toEqual(["B", "-A", "--A1"]);
    const loop = await moveTag(room.admin, { ...keyOf(b), parentId: under, index: 0 });
    expect(failureOf(loop).fields?.parentId).toContain("under itself");
    unwrap(await moveTag(room.admin, { ...keyOf(a, 2), parentId: null, index: 0 }));
    expect(await outline()).toEqual(["A", "-A1", "B"]);
  });

  it("orders siblings by index", async () => {
    const ids = [await make("One"), await make("Two"), await make("Three")];
    unwrap(await moveTag(room.admin, { ...keyOf(ids[2] ?? ""), parentId: null, index: 0 }));
    expect(await outline()).toEqual(["Three", "One", "Two"]);
    unwrap(await moveTag(room.admin, { ...keyOf(ids[0] ?? ""), parentId: null, index: 99 }));
    expect(await outline()).toEqual(["Three", "Two", "One"]);
  });

  it("refuses a sixth level, made or moved", async () => {
    let parentId: string | null = null;
    const ids: string[] = [];
    for (const name of ["1", "2", "3", "4", "5"]) {
      parentId = await make(name, { parentId });
      ids.push(parentId);
    }
    const parts = { projectId: room.projectId, definition: "", hue: "blue", key: null } as const;
    expect(failureOf(await createTag(room.admin, { ...parts, parentId, name: "6" })).code).toBe("invalid");
    const chain = await make("a");
    await make("b", { parentId: chain });
    const moved = await moveTag(room.admin, { ...keyOf(chain), parentId: ids[3] ?? null, index: 0 });
    expect(failureOf(moved).code).toBe("invalid");
  });
});

describe("deleting a tag", () => {
  async function use(tagId: string, visibility: "draft" | "shared", author = room.author) {
    const parts = { projectId: room.projectId, tagIds: [tagId], note: "", visibility };
    return unwrap(await createAnnotation(author, { ...passageIn(room, "210 people"), ...parts }));
  }

  it("is undone with its place and key", async () => {
    const parentId = await make("Parent");
    const tagId = await make("Child", { parentId, key: "4" });
    expect(unwrap(await deleteTag(room.admin, keyOf(tagId))).revision).toBe(2);
    expect(await outline()).toEqual(["Parent"]);
    unwrap(await restoreTag(room.admin, keyOf(tagId, 2)));
    expect((await listTags(room.author)).at(-1)).toMatchObject({ name: "Child", key: "4", depth: 1 });
  });

  it("is refused while annotations wear it, saying how many, or tags stand under it", async () => {
    const tagId = await make("Used");
    await use(tagId, "shared");
    await use(tagId, "shared", room.colleague);
    expect(failureOf(await deleteTag(room.admin, keyOf(tagId))).message).toContain("2 annotations");
    const parent = await make("Parent");
    await make("Child", { parentId: parent });
    expect(failureOf(await deleteTag(room.admin, keyOf(parent))).message).toContain("1 tag stands under");
  });

  it("tells nobody of another's draft: the draft keeps the tag, which cannot be put on anew", async () => {
    const tagId = await make("Quiet");
    const draft = await use(tagId, "draft");
    expect((await listTags(room.admin)).find((tag) => tag.tagId === tagId)?.annotationCount).toBe(0);
    unwrap(await deleteTag(room.admin, keyOf(tagId)));
    const key = { projectId: room.projectId, annotationId: draft.annotationId, tagId };
    expect(unwrap(await tagAnnotation(room.author, { ...key, change: "remove" })).tagIds).toEqual([]);
    expect(failureOf(await tagAnnotation(room.author, { ...key, change: "add" })).code).toBe("invalid");
  });

  it("stays on a draft whose other tags are changed, since no page lists it, and is there when it comes back", async () => {
    const [quiet, other] = [await make("Quiet"), await make("Other")];
    const { annotationId } = await use(quiet, "draft");
    unwrap(await deleteTag(room.admin, keyOf(quiet)));
    const edit = { projectId: room.projectId, annotationId, revision: 1, note: "Later.", tagIds: [other] };
    unwrap(await editAnnotation(room.author, edit));
    unwrap(await restoreTag(room.admin, keyOf(quiet, 2)));
    const worn = (await listTags(room.author)).filter((tag) => tag.annotationCount === 1);
    expect(worn.map((tag) => tag.name)).toEqual(["Quiet", "Other"]);
  });

  it("counts annotations and articles a member sees", async () => {
    const tagId = await make("Counted");
    await use(tagId, "shared");
    await use(tagId, "draft");
    const counts = async (member: WorkRoom["author"]) => {
      const tag = (await listTags(member)).find((other) => other.tagId === tagId);
      return [tag?.annotationCount, tag?.articleCount];
    };
    expect(await counts(room.author)).toEqual([2, 1]);
    expect(await counts(room.colleague)).toEqual([1, 1]);
  });
});

describe("who may manage", () => {
  const details = { name: "Name", definition: "", hue: "blue", key: null } as const;
  const acts: [string, (viewer: Viewer, tagId: string) => Promise<unknown>][] = [
    ["create", (who) => createTag(who, { projectId: room.projectId, parentId: null, ...details })],
    ["edit", (who, tagId) => editTag(who, { ...keyOf(tagId), ...details })],
    ["move", (who, tagId) => moveTag(who, { ...keyOf(tagId), parentId: null, index: 0 })],
    ["delete", (who, tagId) => deleteTag(who, keyOf(tagId))],
    ["restore", (who, tagId) => restoreTag(who, keyOf(tagId))],
  ];

  it.each(acts)("%s is the admins' alone", async (_act, attempt) => {
    const tagId = await make("Mine");
    expect(await attempt(room.author, tagId)).toMatchObject({ ok: false, code: "forbidden" });
    expect(await attempt(room.reviewer, tagId)).toMatchObject({ ok: false, code: "forbidden" });
    expect(await attempt(room.outsider, tagId)).toMatchObject({ ok: false, code: "not_found" });
    const other = await makeWorkRoom();
    expect(await attempt(other.admin, tagId)).toMatchObject({ ok: false, code: "not_found" });
    expect(await outline()).toEqual(["Mine"]);
  });
});
