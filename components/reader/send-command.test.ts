import { expect, it, vi } from "vitest";
import { type ReaderActions, sendCommand } from "./send-command.ts";

const answer = { ok: true, value: { annotationId: "a", revision: 1, outcome: "deleted" } };

it.each([
  {
    act: "annotate",
    startUtf16: 0,
    endUtf16: 3,
    exact: "The",
    tagIds: [],
    note: "",
    visibility: "draft",
    at: "",
  },
  { act: "tag", tagId: "t", change: "add" },
  { act: "editAnnotation", revision: 1, note: "", tagIds: [] },
  { act: "editEvidence", revision: 1, note: "", stance: "supports", credibility: null },
  { act: "share", kind: "annotation", revision: 1 },
  { act: "delete", kind: "evidence", revision: 1 },
] as const)("says under which key and by whom it was done: $act", async (body) => {
  const send = vi.fn(async (_: unknown) => answer);
  const actions = new Proxy({}, { get: () => send }) as unknown as ReaderActions;
  const place = { projectId: "p", versionId: "v", userId: "u" };
  await sendCommand(actions, place, { ...body, id: "i", key: "k" });
  expect(send.mock.calls).toMatchObject([[{ projectId: "p", requestKey: "k", sentBy: "u" }]]);
});
