"use client";

/** Moving and deleting a tag from its menu, each with the way back. */
import { useAct } from "#components/form/use-act.ts";
import { type CodebookEntry, placeOf } from "#components/tag/codebook-tag.ts";
import { toastUndo } from "#components/ui/toast-queue.ts";
import { deleteTag, moveTag, restoreTag } from "./actions.ts";

/** Past every sibling: the server takes it as the last place. */
const LAST = 10_000;

export function useTagActs(projectId: string, entries: readonly CodebookEntry[]) {
  const { act } = useAct();
  const place = (tag: CodebookEntry, to: { parentId: string | null; index: number }, done: string) => {
    const from = { parentId: tag.parentId, index: placeOf(entries, tag).index };
    const key = { projectId, tagId: tag.tagId };
    act(moveTag, { ...key, revision: tag.revision, ...to }, ({ revision }) =>
      toastUndo(done, () => act(moveTag, { ...key, revision, ...from })),
    );
  };
  return {
    step: (tag: CodebookEntry, by: 1 | -1) => {
      const index = placeOf(entries, tag).index + by;
      place(tag, { parentId: tag.parentId, index }, `“${tag.name}” moved ${by < 0 ? "up" : "down"}`);
    },
    moveUnder: (tag: CodebookEntry, parentId: string | null) =>
      place(tag, { parentId, index: LAST }, `“${tag.name}” moved`),
    remove: (tag: CodebookEntry) => {
      const key = { projectId, tagId: tag.tagId };
      act(deleteTag, { ...key, revision: tag.revision }, ({ revision }) =>
        toastUndo(`“${tag.name}” deleted`, () => act(restoreTag, { ...key, revision })),
      );
    },
  };
}
