/** The rows of sources: named, described and graded by admins. */
import { type ActionCase, adminAlone } from "./row.ts";

type Input = NonNullable<ActionCase["input"]>;

const sourceOf: Input = ({ id, revision }, { project }) => ({
  projectId: project.id,
  sourceId: id,
  revision,
});
const also =
  (more: object): Input =>
  (...asked) => ({ ...(sourceOf(...asked) as object), ...more });

const described = { aliases: [], note: "" };
const graded = { letter: "C", validFrom: "2026-01-01", reason: "Fairly right so far." };

export const sourceRows: Record<string, ActionCase[]> = {
  createSource: [
    {
      input: (_, { project }) => ({ projectId: project.id, name: "Valley Radio", ...described }),
      gets: adminAlone,
    },
  ],
  editSource: [{ subject: "source", input: also({ name: "Hill Radio", ...described }), gets: adminAlone }],
  gradeSource: [{ subject: "source", input: also(graded), gets: adminAlone }],
  deleteSource: [{ subject: "source", input: sourceOf, gets: adminAlone }],
  restoreSource: [{ subject: "deletedSource", input: sourceOf, gets: adminAlone }],
};
