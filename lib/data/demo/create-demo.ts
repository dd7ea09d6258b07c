/**
 * Makes the demo project from its story: deterministic but for ids, passwords and times, and safe to run again after it
 * was killed at any point, since every step is written once.
 */
import "server-only";
import { db } from "#lib/db/client.ts";
import type { DemoStory } from "../../../seeds/demo-story-type.ts";
import { compareVersion } from "../comparison/compare-version.ts";
import { type FileToImport, importFiles } from "../import/import-files.ts";
import type { Viewer } from "../viewer.ts";
import { createPeople, type DemoPasswords, type DemoPeople } from "./create-people.ts";
import { createReference, tagIdsByName } from "./create-reference.ts";
import { createAnnotations, createClaims, createRulings } from "./create-work.ts";
import { done } from "./demo-step.ts";
import { readTexts } from "./demo-texts.ts";
import { correctArticles, excludeArticles, setReadings } from "./edit-articles.ts";

/** The one who may import: the story's first admin. */
function adminOf(story: DemoStory, people: DemoPeople): Viewer {
  const admin = story.users.find(({ role }) => role === "admin");
  if (admin === undefined) throw new Error("The demo's story has no admin.");
  return people.viewers[admin.key];
}

/** Imports once: a run that was killed before it committed left nothing but an open import. */
async function importTexts(projectId: string, admin: Viewer, files: readonly FileToImport[]): Promise<void> {
  if ((await db().import.count({ where: { projectId, state: "committed" } })) > 0) return;
  const { failed } = await done("import", importFiles(admin, projectId, files));
  if (failed.length > 0)
    throw new Error(`The demo's ${failed[0]?.name} cannot be used: ${failed[0]?.problem.message}`);
}

async function compareAll(projectId: string, versionIds: string[]): Promise<void> {
  for (const versionId of versionIds) await compareVersion({ projectId, versionId });
}

/** Resolves to the project's id. Throws when the story does not fit the texts. */
export async function createDemo(
  story: DemoStory,
  files: readonly FileToImport[],
  passwords: DemoPasswords,
): Promise<string> {
  const people = await createPeople(story, passwords);
  const { projectId } = people;
  const admin = adminOf(story, people);
  await createReference({ projectId, admin }, story);
  await importTexts(projectId, admin, files);
  const texts = await readTexts(projectId);
  await correctArticles(people, texts, story);
  const room = { ...people, texts, tagIds: await tagIdsByName(projectId) };
  const subjects = new Map<string, { id: string; revision: number }>();
  await createAnnotations(room, story, subjects);
  await createClaims(room, story, subjects);
  await createRulings(room, story, subjects);
  await setReadings(people, texts, story);
  await excludeArticles(people, texts, story);
  await compareAll(
    projectId,
    [...texts.values()].map(({ versionId }) => versionId),
  );
  return projectId;
}
