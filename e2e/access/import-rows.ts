/** The rows of imports: proposed and committed by admins, and by analysts where the project says so. */
import { type ActionCase, adminAlone } from "./row.ts";

type Input = NonNullable<ActionCase["input"]>;

const importKey: Input = ({ id }, { project }) => ({ projectId: project.id, importId: id });
const planned =
  (more: object): Input =>
  ({ plannedId, plannedRevision }, { project }) => ({
    projectId: project.id,
    plannedId,
    revision: plannedRevision,
    ...more,
  });

export const importRows: Record<string, ActionCase[]> = {
  startImport: [{ input: (_, { project }) => ({ projectId: project.id }), gets: adminAlone }],
  commitImport: [
    {
      subject: "plannedImport",
      input: ({ id, planHash }, { project }) => ({ projectId: project.id, importId: id, planHash }),
      gets: adminAlone,
    },
  ],
  undoImport: [{ subject: "committedImport", input: importKey, gets: adminAlone }],
  redoImport: [{ subject: "undoneImport", input: importKey, gets: adminAlone }],
  discardImport: [{ subject: "plannedImport", input: importKey, gets: adminAlone }],
  resumeImport: [{ subject: "discardedImport", input: importKey, gets: adminAlone }],
  includePlannedArticle: [
    { subject: "plannedImport", input: planned({ isIncluded: false }), gets: adminAlone },
  ],
  correctPlannedArticle: [
    {
      subject: "plannedImport",
      input: planned({ corrections: { title: "The night of the gate" } }),
      gets: adminAlone,
    },
  ],
};
