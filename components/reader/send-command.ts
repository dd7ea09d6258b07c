/** From a command to the server action that does it. The actions are handed in by the page that owns them. */
import { fail, type Result, succeed } from "#lib/errors.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";
import type { Command } from "./command.ts";
import type { Outcome } from "./reader-work.ts";

type Action<Value> = (input: unknown) => Promise<Result<Value>>;
type Revised = Action<{ revision: number }>;
type Removed = Action<{ outcome: "deleted" | "withdrawn"; revision: number }>;

export type ReaderActions = {
  createAnnotation: Action<{ annotationId: string; revision: number }>;
  editAnnotation: Revised;
  tagAnnotation: Action<{ revision: number; tagIds: string[] }>;
  shareAnnotation: Revised;
  deleteAnnotation: Removed;
  restoreAnnotation: Revised;
  proposeTag: Action<{ tagId: string; name: string; hue: TagHue; isNew: boolean }>;
  createClaim: Action<{ claimId: string; number: number; revision: number; evidenceId: string | null }>;
  addEvidence: Action<{ evidenceId: string; revision: number }>;
  editEvidence: Revised;
  shareEvidence: Revised;
  deleteEvidence: Removed;
  restoreEvidence: Revised;
};

/** `userId`: whose page it is. */
export type Place = { projectId: string; versionId: string; userId: string };

function removed(result: Awaited<ReturnType<Removed>>): Result<Outcome> {
  if (!result.ok) return result;
  const { outcome, revision } = result.value;
  return succeed({ revision, ...(outcome === "withdrawn" ? { isWithdrawn: true } : {}) });
}

/** Sends one command. Rejects when the server was not reached. */
export async function sendCommand(
  actions: ReaderActions,
  { projectId, versionId, userId }: Place,
  command: Command,
): Promise<Result<Outcome>> {
  const { act, key: requestKey, id } = command;
  const base = { projectId, requestKey, sentBy: userId };
  if (act === "annotate") {
    const { startUtf16, endUtf16, exact, tagIds, note, visibility } = command;
    const passage = { versionId, startUtf16, endUtf16, exact };
    const result = await actions.createAnnotation({ ...base, ...passage, tagIds, note, visibility });
    if (!result.ok) return result;
    return succeed({ id: result.value.annotationId, revision: result.value.revision });
  }
  if (act === "tag") {
    const { tagId, change } = command;
    return actions.tagAnnotation({ ...base, annotationId: id, tagId, change });
  }
  if (act === "editAnnotation") {
    const { revision, note, tagIds } = command;
    return actions.editAnnotation({ ...base, annotationId: id, revision, note, tagIds });
  }
  if (act === "editEvidence") {
    const { revision, note, stance, credibility } = command;
    return actions.editEvidence({ ...base, evidenceId: id, revision, note, stance, credibility });
  }
  return sendStanding(actions, { ...base, revision: command.revision }, command);
}

type Standing = Extract<Command, { act: "share" | "delete" | "restore" }>;

/** Sharing, deleting and restoring, which annotations and evidence have alike. */
async function sendStanding(
  actions: ReaderActions,
  base: object,
  command: Standing,
): Promise<Result<Outcome>> {
  const { act, kind, id } = command;
  if (kind === "annotation") {
    const input = { ...base, annotationId: id };
    if (act === "share") return actions.shareAnnotation(input);
    if (act === "delete") return removed(await actions.deleteAnnotation(input));
    return actions.restoreAnnotation(input);
  }
  if (kind === "evidence") {
    const input = { ...base, evidenceId: id };
    if (act === "share") return actions.shareEvidence(input);
    if (act === "delete") return removed(await actions.deleteEvidence(input));
    return actions.restoreEvidence(input);
  }
  return fail("invalid", "This cannot be done to such a mark.");
}
