/** The rows of what people say of shared passages and have compared: every member may. */
import type { ActionCase } from "./row.ts";
import { everyMember } from "./row.ts";

type Input = NonNullable<ActionCase["input"]>;

const alignment: Input = ({ id }, { project }) => ({
  projectId: project.id,
  passage: { reuseId: id },
  revision: 0,
  word: "same",
});
const direction: Input = ({ articleAId, articleBId }, { project }) => ({
  projectId: project.id,
  articleAId,
  articleBId,
  revision: 0,
  word: "unsure",
  reason: "Both are undated.",
});
const comparison: Input = ({ articleAId, articleBId }, { project }) => ({
  projectId: project.id,
  articleIds: [articleAId, articleBId],
});

export const reuseRows: Record<string, ActionCase[]> = {
  ruleAlignment: [{ subject: "reusedPassage", input: alignment, gets: everyMember }],
  askComparison: [{ subject: "reusedPassage", input: comparison, gets: everyMember }],
  ruleDirection: [{ subject: "reusedPassage", input: direction, gets: everyMember }],
};
