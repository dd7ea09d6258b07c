import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { createAnnotation } from "../annotation/create-annotation.ts";
import { deleteAnnotation } from "../annotation/delete-annotation.ts";
import { makeVersion } from "../testing/make-version.ts";
import { makeWorkRoom, passageIn, unwrap, type WorkRoom } from "../testing/make-work-room.ts";
import { listWaiting, readWaitingText } from "./list-waiting.ts";
import { reanchorVersion } from "./reanchor-version.ts";
import { rulePlace } from "./rule-place.ts";
import { countWaiting } from "./waiting-rows.ts";

let room: WorkRoom;
beforeEach(async () => {
  room = await makeWorkRoom();
});
afterAll(closeDb);

async function mark(words: string, visibility: "draft" | "shared", by = room.author) {
  const parts = { projectId: room.projectId, tagIds: [], note: "", visibility };
  return unwrap(await createAnnotation(by, { ...passageIn(room, words), ...parts })).annotationId;
}

async function become(body: string) {
  const { projectId, article } = room;
  const { versionId } = await makeVersion(projectId, article, body);
  await reanchorVersion({ projectId, articleId: article.articleId, toVersionId: versionId });
}

const items = async (who: Parameters<typeof listWaiting>[0], filter = {}) =>
  (await listWaiting(who, filter)).items;

describe("what waits", () => {
  it("shows the old and the new words with what changed", async () => {
    await mark("210 people", "shared");
    await become(room.article.body.replace("210", "120"));
    const [waiting] = await items(room.author);
    expect(waiting).toMatchObject({
      verdict: "changed",
      fromVersion: 1,
      toVersion: 2,
      mayPlace: true,
      isMine: true,
    });
    const marked = (pieces: { text: string; isMarked: boolean; isChanged: boolean }[] = []) =>
      pieces.map(({ text, isMarked, isChanged }) => [text, isMarked, isChanged]);
    expect(marked(waiting?.standing.pieces)).toEqual([
      ["Rescuers counted ", false, false],
      ["210", true, true],
      [" people", true, false],
      [".", false, false],
    ]);
    expect(marked(waiting?.places[0]?.pieces)).toContainEqual(["120", true, true]);
    expect(waiting?.places[0]).toMatchObject({ exact: "120 people", touches: ["number"] });
  });

  it("names the places of an ambiguous one, and none of an orphaned one", async () => {
    await mark("Nobody had opened it.", "shared");
    await mark("The ministry counted fewer.", "shared");
    const twice = "Nobody had opened it.\n\nNobody had opened it.\n\nQuite another text.";
    await become(twice);
    const found = Object.fromEntries((await items(room.author)).map((one) => [one.verdict, one]));
    expect(found.ambiguous?.places.map(({ exact }) => exact)).toEqual([
      "Nobody had opened it.",
      "Nobody had opened it.",
    ]);
    expect(found.orphaned).toMatchObject({ places: [] });
    expect(found.orphaned?.standing.pieces.some(({ isMarked, isChanged }) => isMarked && isChanged)).toBe(
      true,
    );
  });

  it("shows shared marks to all, and drafts to their author alone", async () => {
    const [shared, draft] = [await mark("210 people", "shared"), await mark("counted 210", "draft")];
    await become(room.article.body.replace("210", "120"));
    const seenBy = async (who: Parameters<typeof listWaiting>[0]) =>
      (await items(who)).map(({ markId }) => markId).sort();
    expect(await seenBy(room.author)).toEqual([shared, draft].sort());
    for (const who of [room.colleague, room.reviewer, room.admin])
      expect(await seenBy(who)).toEqual([shared]);
    const may = async (who: Parameters<typeof listWaiting>[0]) => (await items(who))[0]?.mayPlace;
    expect([await may(room.reviewer), await may(room.colleague), await may(room.admin)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await countWaiting(room.author, null)).toEqual({ all: 2, mine: 2 });
    expect(await countWaiting(room.reviewer, room.article.articleId)).toEqual({ all: 1, mine: 1 });
    expect(await countWaiting(room.colleague, null)).toEqual({ all: 1, mine: 0 });
  });

  it("no longer lists what is ruled on, deleted, or asked anew", async () => {
    await mark("210 people", "shared");
    const gone = await mark("counted 210", "shared");
    await become(room.article.body.replace("210", "120"));
    await become(room.article.body.replace("210", "121"));
    expect(await items(room.author)).toHaveLength(2);
    unwrap(
      await deleteAnnotation(room.author, { projectId: room.projectId, annotationId: gone, revision: 1 }),
    );
    const [left, ...more] = await items(room.author);
    expect(more).toEqual([]);
    const { reanchoringId = "", revision = 0 } = left ?? {};
    const key = { projectId: room.projectId, reanchoringId, revision };
    unwrap(await rulePlace(room.author, { ...key, ruling: "kept", reason: "As it was then." }));
    expect(await items(room.author)).toEqual([]);
  });

  it("pages, and gives one with the whole new text", async () => {
    for (let i = 0; i < 31; i++) await mark("210 people", "shared");
    const body = room.article.body.replace("210", "120");
    await become(body);
    const first = await listWaiting(room.author, {});
    const second = await listWaiting(room.author, { after: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([30, 1, null]);
    const id = second.items[0]?.reanchoringId ?? "";
    expect(await readWaitingText(room.author, id)).toMatchObject({ body, mark: { reanchoringId: id } });
    const other = await makeWorkRoom();
    expect(await readWaitingText(other.author, id)).toBeNull();
  });
});
