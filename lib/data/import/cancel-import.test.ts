import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { cancelImport } from "./cancel-import.ts";
import { commitImport } from "./commit-import.ts";
import {
  codeOf,
  commitNow,
  makeRoom,
  openImport,
  plannedRows,
  send,
  shown,
  storyText,
  unwrap,
} from "./testing/import-room.ts";
import { writeImport } from "./write-import.ts";

afterAll(closeDb);

/** Several batches of what is written at once. */
const stories = 200;

async function accepted() {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  const lines = Array.from({ length: stories }, (_, at) =>
    JSON.stringify({ title: `Lock ${at}`, text: storyText(`Lock ${at}`) }),
  );
  unwrap(await send(room.admin, keys, { name: "stories.jsonl", bytes: lines.join("\n") }));
  unwrap(await commitImport(room.admin, await shown(keys)));
  return { ...room, keys };
}
type Accepted = Awaited<ReturnType<typeof accepted>>;

const live = ({ projectId }: Accepted) => db().article.findMany({ where: { projectId, deletedAt: null } });

async function untilWriting(room: Accepted): Promise<void> {
  while ((await live(room)).length === 0) await sleep(2);
}

async function standing({ keys }: Accepted) {
  const { state, committedById, failure } = await db().import.findFirstOrThrow({
    where: { id: keys.importId },
  });
  const rows = await plannedRows(keys);
  return {
    state,
    committedById,
    failure,
    written: rows.filter(({ articleId }) => articleId !== null).length,
  };
}

const planAgain = { state: "planned", committedById: null, failure: null, written: 0 };

describe("cancelling an import", () => {
  it("takes back what is written of it while it is being written, and can be committed again", async () => {
    const room = await accepted();
    const { admin, keys } = room;
    const writing = writeImport(keys);
    await untilWriting(room);
    const { articles } = unwrap(await cancelImport(admin, keys));
    expect(articles).toBeGreaterThan(0);
    expect(await writing).toBe(articles);
    expect(await live(room)).toEqual([]);
    expect(await standing(room)).toEqual(planAgain);
    expect(unwrap(await commitNow(admin, await shown(keys))).articles).toBe(stories);
    expect(await live(room)).toHaveLength(stories);
  });

  it("before anything is written leaves the plan as it was", async () => {
    const room = await accepted();
    const before = (await plannedRows(room.keys)).map(({ id, planSha256 }) => [id, planSha256]);
    expect(unwrap(await cancelImport(room.admin, room.keys))).toEqual({ number: 1, articles: 0 });
    expect(await writeImport(room.keys)).toBe(0);
    expect((await plannedRows(room.keys)).map(({ id, planSha256 }) => [id, planSha256])).toEqual(before);
    expect(await standing(room)).toEqual(planAgain);
    const act = { projectId: room.projectId, act: "import.cancel" };
    expect(await db().auditRow.count({ where: act })).toBe(1);
  });

  it("is refused once it is written, and to whoever may not commit", async () => {
    const room = await accepted();
    const { admin, analyst, reviewer, stranger, keys, projectId } = room;
    expect(codeOf(await cancelImport(analyst, keys))).toBe("forbidden");
    expect(codeOf(await cancelImport(reviewer, keys))).toBe("forbidden");
    expect(codeOf(await cancelImport(stranger, keys))).toBe("not_found");
    const elsewhere = await makeRoom();
    expect(codeOf(await cancelImport(elsewhere.admin, { ...keys, projectId: elsewhere.projectId }))).toBe(
      "not_found",
    );
    await writeImport(keys);
    expect(codeOf(await cancelImport(admin, keys))).toBe("conflict");
    expect(await db().article.count({ where: { projectId, deletedAt: null } })).toBe(stories);
  });
});
