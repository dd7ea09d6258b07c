/** A project with its people and one article in which a sentence stands twice, for tests of annotations, claims and rulings. */
import "server-only";
import type { Failure, Result } from "#lib/errors.ts";
import type { PassageInput } from "../work/input-parts.ts";
import { makeArticle } from "./make-article.ts";
import { makeMember, makeProject, makeUser } from "./make-project.ts";

const body = [
  "The gate stood open. Nobody had opened it.",
  "Rescuers counted 210 people. 🌊 The gate stood open.",
  "The ministry counted fewer.",
].join("\n\n");

export async function makeWorkRoom() {
  const project = await makeProject();
  const [author, colleague, reviewer, admin, outsider] = await Promise.all([
    makeMember(project, "analyst", { name: "Ada Author" }),
    makeMember(project, "analyst", { name: "Carl Colleague" }),
    makeMember(project, "reviewer", { name: "Rita Reviewer" }),
    makeMember(project, "admin", { name: "Anna Admin" }),
    makeUser({ name: "Otto Outsider" }),
  ]);
  const article = await makeArticle(project.id, { body, importedById: admin.userId });
  return { projectId: project.id, project, author, colleague, reviewer, admin, outsider, article };
}

export type WorkRoom = Awaited<ReturnType<typeof makeWorkRoom>>;

/** The passage of the room's article with these words, by occurrence from 0. */
export function passageIn(room: WorkRoom, exact: string, occurrence = 0): PassageInput {
  let startUtf16 = -1;
  for (let seen = 0; seen <= occurrence; seen++) {
    startUtf16 = room.article.body.indexOf(exact, startUtf16 + 1);
    if (startUtf16 === -1) throw new Error(`The article does not say “${exact}” ${occurrence + 1} times.`);
  }
  return { versionId: room.article.versionId, startUtf16, endUtf16: startUtf16 + exact.length, exact };
}

/** The value of a success; throws on a failure, naming it. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

/** The failure; throws on a success. */
export function failureOf<T>(result: Result<T>): Failure {
  if (result.ok) throw new Error("This was expected to be refused.");
  return result;
}
