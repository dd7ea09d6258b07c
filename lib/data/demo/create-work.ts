/** The demo's annotations, claims with their evidence, and rulings, through the same use cases as the screens. */
import "server-only";
import type { DemoClaim, DemoDecision, DemoStory } from "../../../seeds/demo-story-type.ts";
import { createAnnotation } from "../annotation/create-annotation.ts";
import { createClaim } from "../claim/create-claim.ts";
import { judgeClaim, setClaimStatus } from "../claim/edit-claim.ts";
import type { Ruling } from "../decision/decision-input.ts";
import { rule } from "../decision/rule.ts";
import { addEvidence } from "../evidence/add-evidence.ts";
import type { DemoPeople } from "./create-people.ts";
import { done, forStep } from "./demo-step.ts";
import { type DemoTexts, findPassage } from "./demo-texts.ts";

export type DemoRoom = DemoPeople & { texts: DemoTexts; tagIds: ReadonlyMap<string, string> };

type Made = { id: string; revision: number };
/** What decisions refer to, by kind and key. */
type Subjects = Map<string, Made>;

function idsOfTags(room: DemoRoom, names: readonly string[]): string[] {
  return names.map((name) => {
    const id = room.tagIds.get(name);
    if (id === undefined) throw new Error(`The demo's codebook has no tag “${name}”.`);
    return id;
  });
}

export async function createAnnotations(room: DemoRoom, story: DemoStory, subjects: Subjects): Promise<void> {
  for (const { key, author, visibility, tags, note, ...passage } of story.annotations) {
    const step = `annotation ${key}`;
    const viewer = forStep(room.viewers[author], room.projectId, step);
    const words = findPassage(room.texts, passage);
    const input = { projectId: room.projectId, ...words, tagIds: idsOfTags(room, tags), note, visibility };
    const { annotationId, revision } = await done(step, createAnnotation(viewer, input));
    subjects.set(step, { id: annotationId, revision });
  }
}

async function createEvidence(
  room: DemoRoom,
  claim: DemoClaim,
  claimId: string,
  subjects: Subjects,
): Promise<void> {
  const { projectId } = room;
  for (const { key, author, stance, credibility, note, ...passage } of claim.evidence) {
    const step = `evidence ${key}`;
    const viewer = forStep(room.viewers[author], projectId, step);
    const parts = {
      ...findPassage(room.texts, passage),
      stance,
      credibility,
      note,
      visibility: claim.visibility,
    };
    const { evidenceId, revision } = await done(step, addEvidence(viewer, { projectId, claimId, ...parts }));
    subjects.set(step, { id: evidenceId, revision });
  }
}

async function judge(
  room: DemoRoom,
  claim: DemoClaim,
  made: { claimId: string; revision: number },
): Promise<number> {
  const { projectId, viewers } = room;
  const { likelihood, likelihoodReason, confidence, status, author, number } = claim;
  const as = (what: string) => forStep(viewers[author], projectId, `claim ${number} ${what}`);
  let { revision } = made;
  const key = { projectId, claimId: made.claimId };
  if (likelihood !== null || confidence !== null) {
    const judgement = { ...key, revision, likelihood, likelihoodReason, confidence };
    ({ revision } = await done(`claim ${number} judged`, judgeClaim(as("judged"), judgement)));
  }
  if (status === "open") return revision;
  return (await done(`claim ${number} closed`, setClaimStatus(as("closed"), { ...key, revision, status })))
    .revision;
}

export async function createClaims(room: DemoRoom, story: DemoStory, subjects: Subjects): Promise<void> {
  for (const claim of [...story.claims].sort((a, b) => a.number - b.number)) {
    const step = `claim ${claim.number}`;
    const { text, visibility, author, owner } = claim;
    const viewer = forStep(room.viewers[author], room.projectId, step);
    const input = { projectId: room.projectId, text, visibility, ownerId: room.viewers[owner].userId };
    const made = await done(step, createClaim(viewer, input));
    await createEvidence(room, claim, made.claimId, subjects);
    subjects.set(step, { id: made.claimId, revision: await judge(room, claim, made) });
  }
}

function rulingOf(room: DemoRoom, decision: DemoDecision, { id, revision }: Made): Ruling {
  const { subject, reason, verdict } = decision;
  const common = { projectId: room.projectId, revision, reason };
  if (verdict !== "amend") return { ...common, subject: { type: subject.kind, id }, verdict };
  const amendment = { note: decision.note, tagIds: idsOfTags(room, decision.tags) };
  return { ...common, subject: { type: "annotation", id }, verdict, amendment };
}

export async function createRulings(room: DemoRoom, story: DemoStory, subjects: Subjects): Promise<void> {
  for (const decision of story.decisions) {
    const { subject, reviewer } = decision;
    const of = `${subject.kind} ${subject.kind === "claim" ? subject.number : subject.key}`;
    const made = subjects.get(of);
    if (made === undefined) throw new Error(`The demo rules on ${of}, which it does not make.`);
    const viewer = forStep(room.viewers[reviewer], room.projectId, `ruling on ${of}`);
    await done(`ruling on ${of}`, rule(viewer, rulingOf(room, decision, made)));
  }
}
