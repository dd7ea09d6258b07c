import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { createAlias } from "../alias/create-alias.ts";
import { makeArticle } from "../testing/make-article.ts";
import { makeMember, makeProject } from "../testing/make-project.ts";
import { unwrap } from "../testing/make-work-room.ts";
import { compareVersion } from "./compare-version.ts";
import { readPairEvidence } from "./read-pair-evidence.ts";

const passage =
  "The harbour commission counted 14 barges adrift below the lock on Tuesday and closed the river to all traffic, while divers looked at the chain and the crews were asked to stay ashore until both gates could be shut again.";

afterAll(closeDb);

/** Two articles that carry the passage, and what their evidence says of credits. */
async function credits(
  bodies: [string, string],
  names: { source?: string; aliases?: string[]; list?: string[] },
) {
  const project = await makeProject();
  const projectId = project.id;
  const admin = await makeMember(project, "admin");
  const { source, aliases = [], list } = names;
  if (source !== undefined) {
    const sourceId = newId();
    await db().source.create({
      data: { id: sourceId, projectId, name: source, nameKey: source.toLowerCase() },
    });
    for (const name of aliases)
      await db().sourceAlias.create({
        data: { id: newId(), projectId, sourceId, name, nameKey: name.toLowerCase() },
      });
  }
  const [label, ...others] = list ?? [];
  if (label !== undefined) unwrap(await createAlias(admin, { projectId, label, names: others }));
  const [a, b] = [
    await makeArticle(projectId, { title: "One", body: bodies[0] }),
    await makeArticle(projectId, { title: "Two", body: bodies[1] }),
  ];
  for (const { versionId } of [a, b]) await compareVersion({ projectId, versionId });
  const evidence = await readPairEvidence(admin, a, b);
  return evidence.filter(({ kind }) => kind === "credit").map(({ strength, text }) => `${strength}: ${text}`);
}

describe("a third source that two articles credit by different names", () => {
  it("is one where both names are an agency's", async () => {
    const bodies: [string, string] = [
      `HARLOW (AP) — ${passage}`,
      `${passage} The gates stay shut, according to The Associated Press.`,
    ];
    expect(await credits(bodies, {})).toEqual([
      "strong: Both credit AP: “(AP)”, and as Associated Press in “Two”, “according to The Associated Press”.",
    ]);
  });

  it("is one where a source has both names, or a list of names for one thing says so", async () => {
    const bodies: [string, string] = [
      `${passage} The gates stay shut, according to Northern Press.`,
      `${passage} NPA reported that the gates stay shut.`,
    ];
    const both =
      "moderate: Both credit Northern Press: “according to Northern Press”, and as NPA in “Two”, “NPA reported”.";
    expect(await credits(bodies, { source: "Northern Press", aliases: ["NPA"] })).toEqual([both]);
    expect(await credits(bodies, { source: "Northern Press", list: ["Northern Press", "NPA"] })).toEqual([
      both,
    ]);
  });

  it("stays two where nobody says that they are one", async () => {
    const bodies: [string, string] = [
      `${passage} The gates stay shut, according to Northern Press.`,
      `HARLOW (NPA) — ${passage}`,
    ];
    const told = await credits(bodies, { source: "Northern Press" });
    expect(told).toHaveLength(2);
    expect(told.join(" ")).not.toContain("Both credit");
  });
});
