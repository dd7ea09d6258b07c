/** What the tests of rulings begin with: two articles that were compared, two members, and someone who is not in the project. */
import { makeArticle } from "../../testing/make-article.ts";
import { makeMember, makeProject, makeUser } from "../../testing/make-project.ts";
import { compareVersion } from "../compare-version.ts";

export async function makeComparedRoom(body: string, copy: string) {
  const project = await makeProject();
  const [member, colleague, outsider] = [
    await makeMember(project, "analyst", { name: "Ada" }),
    await makeMember(project, "reviewer", { name: "Rita" }),
    await makeUser(),
  ];
  const a = await makeArticle(project.id, { title: "Report", body });
  const b = await makeArticle(project.id, { title: "Copy", body: copy });
  for (const { versionId } of [a, b]) await compareVersion({ projectId: project.id, versionId });
  return { projectId: project.id, member, colleague, outsider, a, b };
}
