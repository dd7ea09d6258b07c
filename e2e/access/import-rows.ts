/** The rows of imports: begun by every member, changed by who began them, committed by admins, and by analysts where the project says so. */
import { type ActionCase, adminAlone, everyMember, inProject } from "./row.ts";

type Input = NonNullable<ActionCase["input"]>;

/** Done to an import an analyst began: theirs, and of those who may commit. */
const beginnerAndAdmin = inProject({
  author: "ok",
  analyst: "forbidden",
  reviewer: "forbidden",
  admin: "ok",
});

const importKey: Input = ({ id }, { project }) => ({ projectId: project.id, importId: id });
const withKey =
  (more: object): Input =>
  ({ id }, { project }) => ({ projectId: project.id, importId: id, ...more });
const planned =
  (more: object): Input =>
  ({ plannedId, plannedRevision }, { project }) => ({
    projectId: project.id,
    plannedId,
    revision: plannedRevision,
    ...more,
  });
const file =
  (more: object): Input =>
  ({ fileId, fileRevision }, { project }) => ({
    projectId: project.id,
    fileId,
    revision: fileRevision,
    ...more,
  });
const commit: Input = ({ id, planHash }, { project }) => ({ projectId: project.id, importId: id, planHash });
const manyOf: Input = ({ id, plannedId, plannedRevision }, { project }) => ({
  projectId: project.id,
  importId: id,
  planned: [{ plannedId, revision: plannedRevision }],
  corrections: { published: { precision: "day", on: "2031-03-01" } },
});

const manyBefore: Input = ({ id, changeId }, { project }) => ({
  projectId: project.id,
  importId: id,
  changeId,
});

const noCapture = { url: null, archiveUrl: null, retrievedAt: null, method: null };
const noEdits = { startsUtf16: null, putBack: [], takenOut: [] };

export const importRows: Record<string, ActionCase[]> = {
  startImport: [{ input: (_, { project }) => ({ projectId: project.id }), gets: everyMember }],
  commitImport: [{ subject: "plannedImport", input: commit, gets: adminAlone, mayConflict: true }],
  undoImport: [{ subject: "committedImport", input: importKey, gets: adminAlone }],
  redoImport: [{ subject: "undoneImport", input: importKey, gets: adminAlone }],
  discardImport: [
    { on: "an admin's", subject: "plannedImport", input: importKey, gets: adminAlone },
    { on: "an analyst's", subject: "ownImport", input: importKey, gets: beginnerAndAdmin },
  ],
  resumeImport: [{ subject: "discardedImport", input: importKey, gets: adminAlone }],
  includePlannedArticle: [
    { subject: "ownImport", input: planned({ isIncluded: false }), gets: beginnerAndAdmin },
  ],
  correctPlannedArticle: [
    {
      on: "an admin's",
      subject: "plannedImport",
      input: planned({ corrections: { title: "The night of the gate" } }),
      gets: adminAlone,
    },
    {
      on: "an analyst's",
      subject: "ownImport",
      input: planned({ corrections: { title: "The night of the weir" } }),
      gets: beginnerAndAdmin,
    },
  ],
  pasteText: [
    { subject: "ownImport", input: withKey({ text: "A gate.\n\nIt stood open." }), gets: beginnerAndAdmin },
  ],
  setReading: [
    {
      subject: "ownImport",
      input: file({ reading: { encoding: "windows-1252" } }),
      gets: beginnerAndAdmin,
    },
  ],
  editPlan: [{ subject: "ownImport", input: file({ edits: noEdits }), gets: beginnerAndAdmin }],
  setFileCapture: [
    {
      subject: "ownImport",
      input: file({ capture: { ...noCapture, url: "https://post.example/gate" } }),
      gets: beginnerAndAdmin,
    },
  ],
  correctMany: [{ subject: "ownImport", input: manyOf, gets: beginnerAndAdmin }],
  restoreMany: [{ subject: "changedImport", input: manyBefore, gets: beginnerAndAdmin }],
  proposeImport: [{ subject: "ownImport", input: importKey, gets: beginnerAndAdmin }],
  declineImport: [
    { subject: "proposedImport", input: withKey({ reason: "Not about the dam." }), gets: adminAlone },
  ],
  explainDecline: [
    { subject: "declinedImport", input: withKey({ reason: "Not about the dam." }), gets: adminAlone },
  ],
  restoreProposal: [{ subject: "declinedImport", input: importKey, gets: adminAlone }],
  cancelImport: [{ subject: "stoppedImport", input: importKey, gets: adminAlone }],
  retryImport: [{ subject: "stoppedImport", input: importKey, gets: adminAlone }],
};
