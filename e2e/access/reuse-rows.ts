/** The rows of what people say of shared passages: every member may. */
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

export const reuseRows: Record<string, ActionCase[]> = {
  ruleAlignment: [{ subject: "reusedPassage", input: alignment, gets: everyMember }],
  ruleDirection: [{ subject: "reusedPassage", input: direction, gets: everyMember }],
};
