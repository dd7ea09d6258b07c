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
/** By the place that was ruled on, which is all there is of it once no comparison tells of it any more. */
const takingBack: Input = ({ id, revision }, { project }) => ({
  projectId: project.id,
  passage: { ruledPassageId: id },
  revision,
  word: "none",
});
const directionOfRuled: Input = ({ id, articleAId, articleBId }, { project }) => ({
  projectId: project.id,
  articleAId,
  articleBId,
  passage: { ruledPassageId: id },
  revision: 0,
  word: "unsure",
  reason: "Both are undated.",
});
/** Where both stand in the texts of access-reuse.ts. */
const sameSpans = (startUtf16: number, endUtf16: number) => {
  const [a, b] = [
    { aStartUtf16: startUtf16, aEndUtf16: endUtf16 },
    { bStartUtf16: startUtf16, bEndUtf16: endUtf16 },
  ];
  return { ...a, ...b };
};
const quotations: Input = ({ comparisonId }, { project }) => ({
  projectId: project.id,
  passage: { comparisonId, kind: "quotation", ...sameSpans(0, 9) },
  revision: 0,
  word: "notSame",
});
const quantities: Input = ({ comparisonId }, { project }) => ({
  projectId: project.id,
  passage: { comparisonId, kind: "quantity", ...sameSpans(17, 20) },
  revision: 0,
  word: "notSame",
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
  ruleAlignment: [
    { on: "a passage", subject: "reusedPassage", input: alignment, gets: everyMember },
    { on: "two quotations", subject: "reusedPassage", input: quotations, gets: everyMember },
    { on: "two quantities", subject: "reusedPassage", input: quantities, gets: everyMember },
    { on: "what was said before", subject: "ruledPassage", input: takingBack, gets: everyMember },
  ],
  askComparison: [{ subject: "reusedPassage", input: comparison, gets: everyMember }],
  ruleDirection: [
    { on: "two articles", subject: "reusedPassage", input: direction, gets: everyMember },
    { on: "a place ruled on before", subject: "ruledPassage", input: directionOfRuled, gets: everyMember },
  ],
};
