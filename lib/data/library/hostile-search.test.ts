import { afterAll, expect, it } from "vitest";
import { closeDb } from "#lib/db/client.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { readLibrary } from "./read-library.ts";

afterAll(closeDb);

const words = [
  "\0",
  "da\0m",
  '"the \0 dam"',
  "\ud800*",
  "'*",
  "a'b*",
  "\\*",
  "a\\b",
  "a&|!(b",
  ":*",
  "a:b:*",
  "<->",
];
const fields = ["by:\0", "source:\0", "tag:\0", "by:%", "before:0000", "after:9999-12-31"];

it.each([...words, ...fields])("a search is answered whatever is typed: %j", async (q) => {
  const project = await makeProject();
  const member = await makeMember(project);
  await makeArticle(project.id, { title: "The dam" });
  const filter = { state: null, sourceIds: [], tagIds: [], importNumber: null, reuse: [] };
  const page = { sort: "relevance", after: null, before: null } as const;
  expect((await readLibrary(member, { q, ...filter, ...page })).counts.all).toBe(1);
});
