/** A project's library for tests, and what it shows. */
import { type ArticleParts, makeArticle, type TestArticle } from "../../testing/make-article.ts";
import { makeMember, makeProject } from "../../testing/make-project.ts";
import type { Member } from "../../viewer.ts";
import type { LibraryRequest } from "../library-request.ts";
import { readLibrary } from "../read-library.ts";

/** Nothing is narrowed. */
export const whole: LibraryRequest = {
  q: "",
  state: null,
  sourceIds: [],
  tagIds: [],
  importNumber: null,
  reuse: [],
  sort: "newest",
  after: null,
  before: null,
};

export async function titles(member: Member, change: Partial<LibraryRequest> = {}): Promise<string[]> {
  const { rows } = await readLibrary(member, { ...whole, ...change });
  return rows.map(({ title }) => title);
}

/** A project with these articles, and an analyst of it. */
export async function shelf(articles: ArticleParts[]) {
  const project = await makeProject();
  const member = await makeMember(project);
  const made: TestArticle[] = [];
  for (const parts of articles) made.push(await makeArticle(project.id, parts));
  return { project, member, made };
}
