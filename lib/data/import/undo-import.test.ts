import { afterAll, describe, expect, it } from "vitest";
import { closeDb, type Db, db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { createClaim } from "../claim/create-claim.ts";
import { deleteClaim } from "../claim/delete-claim.ts";
import { untilBlocked } from "../testing/until-blocked.ts";
import type { Member } from "../viewer.ts";
import { anchorPassage } from "../work/anchor-passage.ts";
import { discardImport, resumeImport } from "./discard-import.ts";
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
import { redoImport, undoImport } from "./undo-import.ts";

afterAll(closeDb);

async function committed() {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  for (const title of ["One", "Two"]) {
    unwrap(await send(room.admin, keys, { name: `${title}.txt`, bytes: storyText(title) }));
  }
  unwrap(await commitNow(room.admin, await shown(keys)));
  const articles = await db().article.findMany({
    where: { projectId: room.projectId },
    orderBy: { id: "asc" },
  });
  return { ...room, keys, articles };
}

async function annotate(
  author: Member,
  article: { id: string },
  visibility: "draft" | "shared",
  client: Db = db(),
) {
  const version = await client.articleVersion.findFirstOrThrow({ where: { articleId: article.id } });
  await client.annotation.create({
    data: {
      id: newId(),
      projectId: author.projectId,
      articleId: article.id,
      versionId: version.id,
      lengthUtf16: version.lengthUtf16,
      startUtf16: 0,
      endUtf16: 3,
      exact: version.body.slice(0, 3),
      prefix: "",
      suffix: "",
      visibility,
      sharedAt: visibility === "shared" ? new Date() : null,
      authorId: author.userId,
    },
  });
}

async function liveTitles(projectId: string) {
  const rows = await db().article.findMany({ where: { projectId, deletedAt: null }, orderBy: { id: "asc" } });
  return rows.map((row) => row.title);
}

describe("undoing an import", () => {
  it("takes its articles away and brings the same ones back", async () => {
    const { admin, projectId, keys, articles } = await committed();
    const earlier = { deletedAt: new Date("2026-01-01T00:00:00Z") };
    await db().article.update({ where: { id: articles[0]?.id ?? "" }, data: earlier });
    expect(unwrap(await undoImport(admin, keys))).toEqual({ number: 1, articles: 1 });
    expect(await liveTitles(projectId)).toEqual([]);
    expect(codeOf(await undoImport(admin, keys))).toBe("conflict");
    expect(unwrap(await redoImport(admin, keys))).toEqual({ number: 1, articles: 1 });
    expect(await liveTitles(projectId)).toEqual(["Two"]);
    expect(codeOf(await redoImport(admin, keys))).toBe("conflict");
  });

  it("includes the articles by default when undone bytes come again", async () => {
    const { admin, projectId, keys } = await committed();
    unwrap(await undoImport(admin, keys));
    const again = await openImport(admin, projectId);
    unwrap(await send(admin, again, { name: "One.txt", bytes: storyText("One") }));
    expect((await plannedRows(again)).map((row) => row.isIncluded)).toEqual([true]);
  });

  it("does not bring back what was imported again since", async () => {
    const { admin, projectId, keys } = await committed();
    unwrap(await undoImport(admin, keys));
    const again = await openImport(admin, projectId);
    unwrap(await send(admin, again, { name: "One.txt", bytes: storyText("One") }));
    unwrap(await commitNow(admin, await shown(again)));
    const refused = await redoImport(admin, keys);
    expect(refused).toMatchObject({ ok: false, code: "invalid" });
    expect(refused.ok ? "" : refused.message).toContain("import 2");
    expect(await liveTitles(projectId)).toEqual(["One"]);
    unwrap(await undoImport(admin, again));
    expect(unwrap(await redoImport(admin, keys)).articles).toBe(2);
  });

  it("waits for work that is being written on its articles, and leaves it alone", async () => {
    const { admin, analyst, projectId, keys, articles } = await committed();
    const [article = { id: "", currentVersionId: "" }] = articles;
    const undoing = await inTransaction(async (tx) => {
      const words = { versionId: article.currentVersionId ?? "", startUtf16: 0, endUtf16: 3, exact: "The" };
      await anchorPassage(tx, projectId, words);
      const undone = undoImport(admin, keys);
      await untilBlocked(undone);
      await annotate(analyst, article, "shared", tx);
      return { undone };
    });
    expect(codeOf(await undoing.undone)).toBe("invalid");
    expect(await liveTitles(projectId)).toEqual(["One", "Two"]);
  });

  it("has what it brings back compared, since others may have come meanwhile", async () => {
    const { admin, keys, articles } = await committed();
    unwrap(await undoImport(admin, keys));
    await db().$executeRaw`SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs`;
    unwrap(await redoImport(admin, keys));
    const jobs = await db().$queryRaw<{ key: string }[]>`SELECT key FROM graphile_worker.jobs`;
    const wanted = articles.map(({ currentVersionId }) => `compare:${currentVersionId}`);
    expect(jobs.map(({ key }) => key).toSorted()).toEqual(wanted.toSorted());
  });

  it("does not mind evidence for a claim that was deleted, which nobody sees", async () => {
    const { admin, analyst, projectId, keys, articles } = await committed();
    const words = {
      versionId: articles[0]?.currentVersionId ?? "",
      startUtf16: 0,
      endUtf16: 3,
      exact: "The",
    };
    const evidence = { ...words, stance: "supports", credibility: null, note: "" } as const;
    const stated = { projectId, text: "The gate was open.", visibility: "shared", evidence } as const;
    const { claimId } = unwrap(await createClaim(analyst, stated));
    expect(codeOf(await undoImport(admin, keys))).toBe("invalid");
    unwrap(await deleteClaim(analyst, { projectId, claimId, revision: 1 }));
    expect(unwrap(await undoImport(admin, keys)).articles).toBe(2);
  });

  it("does not mind one's own work", async () => {
    const { admin, keys, articles } = await committed();
    await annotate(admin, articles[0] ?? { id: "" }, "shared");
    await expect(undoImport(admin, keys)).resolves.toMatchObject({ ok: true });
  });

  it("is stopped by others' shared work and says whose", async () => {
    const { admin, analyst, reviewer, projectId, keys, articles } = await committed();
    const [one, two] = articles;
    await annotate(analyst, one ?? { id: "" }, "shared");
    await annotate(analyst, two ?? { id: "" }, "shared");
    await annotate(reviewer, two ?? { id: "" }, "shared");
    const refused = await undoImport(admin, keys);
    expect(refused).toMatchObject({ ok: false, code: "invalid" });
    expect(refused.ok ? "" : refused.message).toContain(
      "Ann Analyst (2 annotations) and Rex Reviewer (1 annotation)",
    );
    expect(await liveTitles(projectId)).toEqual(["One", "Two"]);
  });

  it("is stopped by others' drafts without telling whose they are", async () => {
    const { admin, analyst, keys, articles } = await committed();
    await annotate(analyst, articles[0] ?? { id: "" }, "draft");
    const refused = await undoImport(admin, keys);
    expect(refused).toMatchObject({ ok: false, code: "invalid" });
    expect(refused.ok ? "" : refused.message).not.toContain("Ann");
  });

  it("is an admin's alone", async () => {
    const { admin, analyst, reviewer, stranger, projectId, keys } = await committed();
    await db().project.update({ where: { id: projectId }, data: { analystsMayCommit: true } });
    const elsewhere = await makeRoom();
    for (const act of [undoImport, redoImport]) {
      expect(codeOf(await act(analyst, keys))).toBe("forbidden");
      expect(codeOf(await act(reviewer, keys))).toBe("forbidden");
      expect(codeOf(await act(stranger, keys))).toBe("not_found");
      expect(codeOf(await act(elsewhere.admin, { ...keys, projectId: elsewhere.projectId }))).toBe(
        "not_found",
      );
    }
    expect(unwrap(await undoImport(admin, keys)).articles).toBe(2);
  });
});

describe("discarding an import", () => {
  it("gives it up before it is committed, and takes it up again", async () => {
    const { admin, analyst, stranger, projectId } = await makeRoom();
    const keys = await openImport(admin, projectId);
    unwrap(await send(admin, keys, { name: "a.txt", bytes: storyText("Later") }));
    const asked = await shown(keys);
    expect(codeOf(await discardImport(analyst, keys))).toBe("forbidden");
    expect(codeOf(await discardImport(stranger, keys))).toBe("not_found");
    unwrap(await discardImport(admin, keys));
    expect(codeOf(await commitNow(admin, asked))).toBe("conflict");
    expect(codeOf(await resumeImport(analyst, keys))).toBe("forbidden");
    expect(codeOf(await resumeImport(stranger, keys))).toBe("not_found");
    unwrap(await resumeImport(admin, keys));
    expect(codeOf(await commitNow(admin, asked)), "it is held against the project first").toBe("conflict");
    expect(await shown(keys)).toEqual(asked);
    expect(unwrap(await commitNow(admin, asked)).articles).toBe(1);
    expect(codeOf(await discardImport(admin, keys))).toBe("conflict");
  });
});
