import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { correctPlannedArticle } from "./correct-planned-article.ts";
import type { Corrections } from "./corrections.ts";
import { includePlannedArticle } from "./include-planned-article.ts";
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

afterAll(closeDb);

async function onePlanned(title = "The weir", written = (text: string) => text) {
  const room = await makeRoom();
  const keys = await openImport(room.admin, room.projectId);
  unwrap(await send(room.admin, keys, { name: "a.txt", bytes: written(storyText(title)) }));
  const [row] = await plannedRows(keys);
  const edit = { projectId: room.projectId, plannedId: row?.id ?? "", revision: row?.revision ?? 0 };
  return { ...room, keys, edit };
}

async function committedWith(corrections: Corrections) {
  const { admin, projectId, keys, edit } = await onePlanned();
  unwrap(await correctPlannedArticle(admin, { ...edit, corrections }));
  unwrap(await commitNow(admin, await shown(keys)));
  return db().article.findFirstOrThrow({ where: { projectId }, include: { source: true } });
}

async function makeSource(projectId: string, name: string, alias?: string): Promise<string> {
  const id = newId();
  await db().source.create({ data: { id, projectId, name, nameKey: name.toLowerCase() } });
  if (alias !== undefined) {
    await db().sourceAlias.create({
      data: { id: newId(), projectId, sourceId: id, name: alias, nameKey: alias.toLowerCase() },
    });
  }
  return id;
}

describe("correcting an article to come", () => {
  it("writes the corrected title and date, to the precision given", async () => {
    const article = await committedWith({
      title: "The weir, corrected",
      published: { precision: "month", on: "2031-03-01" },
    });
    expect(article).toMatchObject({
      title: "The weir, corrected",
      publishedPrecision: "month",
      publishedOn: new Date("2031-03-01"),
      publishedAt: null,
      source: null,
    });
  });

  it("makes a named source without a letter", async () => {
    const article = await committedWith({ source: { kind: "named", name: "Harrow  Post" } });
    expect(article.source?.name).toBe("Harrow Post");
    expect(await db().sourceReliability.count({ where: { sourceId: article.sourceId ?? "" } })).toBe(0);
  });

  it("finds a named source by its name in any case, or by an alias", async () => {
    const { admin, projectId, keys, edit } = await onePlanned();
    const sourceId = await makeSource(projectId, "Northline Agency", "NLA");
    unwrap(
      await correctPlannedArticle(admin, {
        ...edit,
        corrections: { source: { kind: "named", name: "nla" } },
      }),
    );
    unwrap(await commitNow(admin, await shown(keys)));
    expect(await db().article.findFirst({ where: { projectId } })).toMatchObject({ sourceId });
    expect(await db().source.count({ where: { projectId } })).toBe(1);
  });

  describe("the primary source", () => {
    const credited = (text: string) => `${text}\n\nThe weir, Long Wire, Jo Roe, March 13, 2031\n`;

    async function written(corrections: Corrections) {
      const { admin, projectId, keys, edit } = await onePlanned("The weir", credited);
      unwrap(await correctPlannedArticle(admin, { ...edit, corrections }));
      unwrap(await commitNow(admin, await shown(keys)));
      const { primarySource, ...row } = await db().article.findFirstOrThrow({
        where: { projectId },
        include: { primarySource: true },
      });
      const on = row.primaryPublishedOn?.toISOString().slice(0, 10) ?? null;
      return [primarySource?.name ?? null, on, row.primaryByline, row.primaryStated !== null];
    }

    it.each([
      ["as it was read", {}, ["Long Wire", "2031-03-13", "Jo Roe", true]],
      [
        "another one's",
        { primarySource: { source: "Harrow Bell" } },
        ["Harrow Bell", "2031-03-13", null, true],
      ],
      [
        "of another day",
        { primarySource: { publishedOn: "2031-03-12" } },
        ["Long Wire", "2031-03-12", "Jo Roe", true],
      ],
      ["of no known day", { primarySource: { publishedOn: null } }, ["Long Wire", null, "Jo Roe", true]],
      ["none", { primarySource: null }, [null, null, null, false]],
    ] satisfies [string, Corrections, unknown[]][])("is written %s", async (_, corrections, row) => {
      expect(await written(corrections)).toEqual(row);
    });

    it("is given where the text credits nobody, and is no correction where it says what the text says", async () => {
      const article = await committedWith({
        primarySource: { source: "Long Wire", publishedOn: "2031-03-13" },
      });
      expect(article).toMatchObject({
        primarySourceId: expect.any(String),
        primaryPublishedOn: new Date("2031-03-13"),
        primaryStated: null,
      });
      const { admin, keys, edit } = await onePlanned("The weir", credited);
      const same: Corrections = { primarySource: { source: "Long Wire", publishedOn: "2031-03-13" } };
      unwrap(await correctPlannedArticle(admin, { ...edit, corrections: same }));
      expect((await plannedRows(keys))[0]?.corrections).toEqual({});
    });
  });

  it("takes an existing source of this project only", async () => {
    const { admin, projectId, edit } = await onePlanned();
    const elsewhere = await makeRoom();
    const foreign = await makeSource(elsewhere.projectId, "Elsewhere");
    const own = await makeSource(projectId, "Here");
    const choose = (sourceId: string): Corrections => ({ source: { kind: "existing", sourceId } });
    const refused = await correctPlannedArticle(admin, { ...edit, corrections: choose(foreign) });
    expect(refused).toMatchObject({
      ok: false,
      code: "invalid",
      fields: { "corrections.source": expect.any(String) },
    });
    expect(unwrap(await correctPlannedArticle(admin, { ...edit, corrections: choose(own) })).revision).toBe(
      2,
    );
  });

  it("keeps no correction that says what the plan says", async () => {
    const { admin, keys, edit } = await onePlanned("Same");
    const corrections: Corrections = {
      title: "Same",
      published: { precision: "unknown", on: null },
      source: { kind: "unknown" },
    };
    unwrap(await correctPlannedArticle(admin, { ...edit, corrections }));
    expect((await plannedRows(keys))[0]?.corrections).toEqual({});
  });

  it("refuses an edit made on an older revision and shows how it stands", async () => {
    const { admin, keys, edit } = await onePlanned();
    unwrap(await correctPlannedArticle(admin, { ...edit, corrections: { title: "First" } }));
    const second = await correctPlannedArticle(admin, { ...edit, corrections: { title: "Second" } });
    expect(second).toMatchObject({ ok: false, code: "conflict", current: { title: "First", revision: 2 } });
    expect(codeOf(await includePlannedArticle(admin, { ...edit, isIncluded: false }))).toBe("conflict");
    expect((await plannedRows(keys))[0]).toMatchObject({ corrections: { title: "First" }, isIncluded: true });
  });

  it("is refused once committed, and to who may not", async () => {
    const { admin, analyst, reviewer, stranger, keys, edit } = await onePlanned();
    const elsewhere = await makeRoom();
    const change = { ...edit, corrections: { title: "Mine now" } };
    expect(codeOf(await correctPlannedArticle(analyst, change))).toBe("forbidden");
    expect(codeOf(await correctPlannedArticle(reviewer, change))).toBe("forbidden");
    expect(codeOf(await correctPlannedArticle(stranger, change))).toBe("not_found");
    const foreign = { ...change, projectId: elsewhere.projectId };
    expect(codeOf(await correctPlannedArticle(elsewhere.admin, foreign))).toBe("not_found");
    const leaveOut = { ...edit, isIncluded: false };
    expect(codeOf(await includePlannedArticle(analyst, leaveOut))).toBe("forbidden");
    expect(codeOf(await includePlannedArticle(stranger, leaveOut))).toBe("not_found");
    unwrap(await commitNow(admin, await shown(keys)));
    expect(codeOf(await correctPlannedArticle(admin, change))).toBe("conflict");
  });
});
