import { afterAll, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { findByTitle } from "./find-by-title.ts";

afterAll(closeDb);

it("finds the project's articles by all the words typed, whatever they are", async () => {
  const project = await makeProject();
  const member = await makeMember(project);
  const dam = await makeArticle(project.id, { title: "The dam, 100% full" });
  await makeArticle(project.id, { title: "The lake" });
  await makeArticle((await makeProject()).id, { title: "The dam of others" });
  const found = async (typed: string, exceptId = newId()) =>
    (await findByTitle(member, typed, exceptId)).map(({ title }) => title);
  expect(await found("DAM the")).toEqual(["The dam, 100% full"]);
  expect(await found("100%")).toEqual(["The dam, 100% full"]);
  expect(await found("l%e")).toEqual([]);
  expect(await found("dam", dam.articleId)).toEqual([]);
  expect(await found("\0")).toEqual([]);
  expect(await found("\ud800")).toEqual([]);
});
