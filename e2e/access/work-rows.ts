/** The rows of annotations, claims, evidence and rulings. */

import type { AccessRoom } from "../rooms/access-room.ts";
import type { Subject } from "../rooms/access-subjects.ts";
import {
  type ActionCase,
  adminAlone,
  authorAndReviewerOfShared,
  authorOfHidden,
  authorOfShared,
  everyMember,
  nobodyOfHidden,
  reviewerOfShared,
} from "./row.ts";

type Input = NonNullable<ActionCase["input"]>;

const annotation: Input = ({ id, revision }, { project }) => ({
  projectId: project.id,
  annotationId: id,
  revision,
});
const claim: Input = ({ id, revision }, { project }) => ({ projectId: project.id, claimId: id, revision });
const evidence: Input = ({ id, revision }, { project }) => ({
  projectId: project.id,
  evidenceId: id,
  revision,
});
const also =
  (input: Input, more: object): Input =>
  (...asked) => ({ ...(input(...asked) as object), ...more });

const parts = { stance: "supports", credibility: 3, note: "" };
const newEvidence: Input = ({ id }, { project, passage }) => ({
  projectId: project.id,
  claimId: id,
  ...passage,
  ...parts,
  visibility: "draft",
});

/** One act on shared work, on another's draft, and with an id that leads nowhere. */
function onOwnWork(shared: "annotation" | "claim" | "evidence", input: Input): ActionCase[] {
  const draft = `draft${shared.charAt(0).toUpperCase()}${shared.slice(1)}` as ActionCase["subject"];
  return [
    { on: "shared work", subject: shared, input, gets: authorOfShared },
    { on: "a draft", subject: draft, input, gets: authorOfHidden },
  ];
}

const ruling = (type: string, { id, revision }: Subject, { project }: AccessRoom) => ({
  projectId: project.id,
  subject: { type, id },
  revision,
  verdict: "accept",
  reason: "Read and found so.",
});

const tagging: Input = ({ id }, { project, tagId }) => ({
  projectId: project.id,
  annotationId: id,
  tagId,
  change: "add",
});

const gone = (subject: ActionCase["subject"], input: Input): ActionCase[] => [
  { subject, input, gets: authorOfHidden },
];

export const annotationRows: Record<string, ActionCase[]> = {
  createAnnotation: [
    {
      input: (_, { project, passage }) => ({
        projectId: project.id,
        ...passage,
        tagIds: [],
        note: "",
        visibility: "draft",
      }),
      gets: everyMember,
    },
  ],
  editAnnotation: onOwnWork("annotation", also(annotation, { note: "Changed" })),
  tagAnnotation: onOwnWork("annotation", tagging),
  shareAnnotation: onOwnWork("annotation", annotation),
  deleteAnnotation: onOwnWork("annotation", annotation),
  restoreAnnotation: gone("deletedAnnotation", annotation),
  proposeTag: [
    { input: (_, { project }) => ({ projectId: project.id, name: "figures" }), gets: everyMember },
  ],
};

export const claimRows: Record<string, ActionCase[]> = {
  createClaim: [
    {
      input: (_, { project, passage }) => ({
        projectId: project.id,
        text: "The gate was opened by hand.",
        visibility: "draft",
        evidence: { ...passage, ...parts },
      }),
      gets: everyMember,
    },
  ],
  editClaim: onOwnWork("claim", also(claim, { text: "The gate was opened by night." })),
  judgeClaim: onOwnWork("claim", also(claim, { confidence: "low" })),
  setClaimStatus: onOwnWork("claim", also(claim, { status: "closed" })),
  shareClaim: onOwnWork("claim", claim),
  deleteClaim: onOwnWork("claim", claim),
  restoreClaim: gone("deletedClaim", claim),
  addEvidence: [
    { on: "a shared claim", subject: "claim", input: newEvidence, gets: everyMember },
    { on: "a draft claim", subject: "draftClaim", input: newEvidence, gets: authorOfHidden },
  ],
  editEvidence: onOwnWork("evidence", also(evidence, { note: "Changed" })),
  shareEvidence: onOwnWork("evidence", evidence),
  deleteEvidence: onOwnWork("evidence", evidence),
  restoreEvidence: gone("deletedEvidence", evidence),
};

export const decisionRows: Record<string, ActionCase[]> = {
  rule: (["annotation", "claim", "evidence"] as const).flatMap((type): ActionCase[] => {
    const input: Input = (subject, room) => ruling(type, subject, room);
    const draft = `draft${type.charAt(0).toUpperCase()}${type.slice(1)}` as ActionCase["subject"];
    return [
      { on: `shared ${type}`, subject: type, input, gets: reviewerOfShared },
      { on: `draft ${type}`, subject: draft, input, gets: nobodyOfHidden },
    ];
  }),
};

const words = "Rescuers counted 120 people by noon.";
const place: Input = ({ id: reanchoringId, revision }, { project }) => ({
  projectId: project.id,
  reanchoringId,
  revision,
});
const taken = also(place, {
  ruling: "taken",
  span: { startUtf16: 0, endUtf16: words.length, exact: words },
});

export const anchorRows: Record<string, ActionCase[]> = {
  rulePlace: [
    { on: "a shared mark", subject: "waitingMark", input: taken, gets: authorAndReviewerOfShared },
    { on: "a draft", subject: "waitingDraft", input: taken, gets: authorOfHidden },
  ],
  undoPlace: [
    { on: "a shared mark", subject: "keptMark", input: place, gets: authorAndReviewerOfShared },
    { on: "a draft", subject: "keptDraft", input: place, gets: authorOfHidden },
  ],
};

export const articleRows: Record<string, ActionCase[]> = {
  correctArticle: [
    {
      subject: "article",
      input: ({ id, revision }, { project }) => ({
        projectId: project.id,
        articleId: id,
        revision,
        title: "The night of the gate",
        reason: "As the page has it.",
      }),
      gets: everyMember,
    },
  ],
  excludeArticle: [
    {
      subject: "article",
      input: ({ id, revision }, { project }) => ({
        projectId: project.id,
        articleId: id,
        revision,
        isExcluded: true,
        reason: "Off topic.",
      }),
      gets: everyMember,
    },
  ],
  setReading: [
    {
      subject: "article",
      input: ({ id }, { project }) => ({ projectId: project.id, articleId: id, state: "done" }),
      gets: everyMember,
    },
  ],
  openArticle: [
    {
      subject: "article",
      input: ({ id }, { project }) => ({ projectId: project.id, articleId: id }),
      gets: everyMember,
    },
  ],
};

const tagOf: Input = ({ id, revision }, { project }) => ({ projectId: project.id, tagId: id, revision });
const described = { definition: "What was counted.", hue: "green", key: null };

export const codebookRows: Record<string, ActionCase[]> = {
  createTag: [
    {
      input: (_, { project }) => ({ projectId: project.id, parentId: null, name: "counts", ...described }),
      gets: adminAlone,
    },
  ],
  editTag: [{ subject: "tag", input: also(tagOf, { name: "counted", ...described }), gets: adminAlone }],
  moveTag: [{ subject: "tag", input: also(tagOf, { parentId: null, index: 0 }), gets: adminAlone }],
  deleteTag: [{ subject: "tag", input: tagOf, gets: adminAlone }],
  restoreTag: [{ subject: "deletedTag", input: tagOf, gets: adminAlone }],
};
