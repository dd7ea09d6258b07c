import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { originOf, planOfBody } from "../testing/make-version.ts";
import { failureOf, makeWorkRoom, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import { addVersion } from "./add-version.ts";

let room: WorkRoom;
beforeEach(async () => {
  room = await makeWorkRoom();
});
afterAll(closeDb);

const body = "The gate was shut at noon. Nobody had opened it.";
const asked = () => ({
  projectId: room.projectId,
  articleId: room.article.articleId,
  planned: planOfBody(body),
  origin: originOf(room.article),
  raw: body,
});

describe("addVersion", () => {
  it("adds the next version, makes it current and findable, and asks for its jobs", async () => {
    const { versionId, number } = unwrap(await addVersion(room.admin, asked()));
    expect(number).toBe(2);
    const where = { projectId_id: { projectId: room.projectId, id: room.article.articleId } };
    expect(await db().article.findUnique({ where })).toMatchObject({
      currentVersionId: versionId,
      revision: 2,
    });
    const found = await db().$queryRaw<{ id: string }[]>`
      SELECT id::text FROM "Article" WHERE "projectId" = ${room.projectId}::uuid AND search @@ to_tsquery('english', 'noon')`;
    expect(found).toEqual([{ id: room.article.articleId }]);
    const jobs = await db().$queryRaw<{ key: string }[]>`
      SELECT key FROM graphile_worker._private_jobs WHERE key LIKE ${`%${versionId}%`} ORDER BY key`;
    expect(jobs.map(({ key }) => key.split(":")[0])).toEqual(["compare", "reanchor"]);
  });

  it("refuses the very same text", async () => {
    unwrap(await addVersion(room.admin, asked()));
    expect(failureOf(await addVersion(room.admin, asked()))).toMatchObject({ code: "invalid" });
  });

  it("is for who may commit", async () => {
    for (const who of [room.author, room.reviewer])
      expect(failureOf(await addVersion(who, asked())).code).toBe("forbidden");
    expect(failureOf(await addVersion(room.outsider, asked())).code).toBe("not_found");
  });

  it("does not find an article or a file of elsewhere", async () => {
    const other = await makeWorkRoom();
    const elsewhere = { ...asked(), projectId: other.projectId };
    expect(failureOf(await addVersion(other.admin, elsewhere)).code).toBe("not_found");
    expect(failureOf(await addVersion(room.admin, { ...asked(), articleId: newId() })).code).toBe(
      "not_found",
    );
  });
});
