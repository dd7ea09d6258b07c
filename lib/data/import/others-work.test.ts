import { afterAll, describe, expect, it } from "vitest";
import { closeDb, type Db, db } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { newId } from "#lib/ids.ts";
import { createAnnotation } from "../annotation/create-annotation.ts";
import { correctArticle } from "../article/correct-article.ts";
import { excludeArticle } from "../article/exclude-article.ts";
import { holdLiveArticles } from "../article/hold-live-articles.ts";
import { setReading } from "../article/set-reading.ts";
import { createClaim } from "../claim/create-claim.ts";
import { ruleAlignment } from "../comparison/rule-alignment.ts";
import { ruleDirection } from "../comparison/rule-direction.ts";
import { rule } from "../decision/rule.ts";
import { addEvidence } from "../evidence/add-evidence.ts";
import { stateIndependence, withdrawIndependence } from "../independence/state-independence.ts";
import { makeArticle, type TestArticle } from "../testing/make-article.ts";
import { untilBlocked } from "../testing/until-blocked.ts";
import type { Member } from "../viewer.ts";
import { othersWorkOn, sayOthersWork } from "./others-work.ts";
import {
  codeOf,
  commitNow,
  makeRoom,
  openImport,
  send,
  shown,
  storyText,
  unwrap,
} from "./testing/import-room.ts";
import { redoImport, undoImport } from "./undo-import.ts";

afterAll(closeDb);

/** An import of one article, and an article of the project that came before it. */
async function room() {
  const made = await makeRoom();
  const older = await makeArticle(made.projectId, { title: "Older", importedById: made.admin.userId });
  const keys = await openImport(made.admin, made.projectId);
  unwrap(await send(made.admin, keys, { name: "a.txt", bytes: storyText("One") }));
  unwrap(await commitNow(made.admin, await shown(keys)));
  const row = await db().article.findFirstOrThrow({
    where: { importId: keys.importId },
    include: { currentVersion: true },
  });
  const { id: versionId = "", body = "", lengthUtf16 = 0 } = row.currentVersion ?? {};
  const article = { articleId: row.id, versionId, body, lengthUtf16 };
  return { ...made, keys, older, article };
}
type Room = Awaited<ReturnType<typeof room>>;
type Text = Pick<TestArticle, "articleId" | "versionId" | "body" | "lengthUtf16">;

const reason = "The page says so.";
const opening = ({ versionId, body }: Text) => {
  return { versionId, startUtf16: 0, endUtf16: 8, exact: body.slice(0, 8) };
};

async function annotate({ projectId, article }: Room, by: Member) {
  const parts = { projectId, tagIds: [], note: "", visibility: "shared" as const };
  return unwrap(await createAnnotation(by, { ...opening(article), ...parts })).annotationId;
}

async function claimBy({ projectId }: Room, by: Member, visibility: "draft" | "shared" = "shared") {
  const stated = { projectId, text: "The gate was open.", visibility };
  return unwrap(await createClaim(by, stated)).claimId;
}

async function support({ projectId }: Room, text: Text, by: Member, claimId: string) {
  const parts = { stance: "supports", credibility: null, note: "", visibility: "shared" } as const;
  return unwrap(await addEvidence(by, { projectId, claimId, ...opening(text), ...parts }));
}

async function makePlace({ projectId, article, older }: Room, client: Db = db()): Promise<string> {
  const [a, b] = article.articleId < older.articleId ? [article, older] : [older, article];
  const id = newId();
  await client.ruledPassage.create({
    data: {
      ...{ id, projectId, aStartUtf16: 0, aEndUtf16: 8, bStartUtf16: 0, bEndUtf16: 8 },
      ...{ articleAId: a.articleId, versionAId: a.versionId, aLengthUtf16: a.lengthUtf16 },
      ...{ articleBId: b.articleId, versionBId: b.versionId, bLengthUtf16: b.lengthUtf16 },
      ...{ aExact: a.body.slice(0, 8), bExact: b.body.slice(0, 8) },
    },
  });
  return id;
}

const pair = ({ projectId, article, older }: Room) => {
  return { projectId, articleAId: article.articleId, articleBId: older.articleId };
};
const takes = { word: "bTookFromA", reason, revision: 0 } as const;

/** Evidence of the admin's on both articles, for a claim of `by`'s or of their own. */
async function grounded(made: Room, claimId: string) {
  for (const text of [made.article, made.older]) await support(made, text, made.admin, claimId);
  return { ...pair(made), claimId, reason };
}

const onArticle = ({ projectId, article }: Room) => ({ projectId, articleId: article.articleId });

type Work = (made: Room, by: Member) => Promise<unknown>;
/** Work that anyone may do, also whoever undoes. */
const kinds: [told: string, work: Work][] = [
  ["1 annotation", annotate],
  [
    "1 piece of evidence",
    async (made, by) => support(made, made.article, by, await claimBy(made, made.admin)),
  ],
  [
    "1 claim that rests on them",
    async (made, by) => support(made, made.article, made.admin, await claimBy(made, by)),
  ],
  [
    "1 comment",
    async (made, by) => {
      const annotationId = await annotate(made, made.admin);
      const entry = { id: newId(), projectId: made.projectId, annotationId, body: "Why?" };
      await db().comment.create({ data: { ...entry, authorId: by.userId } });
    },
  ],
  [
    "1 ruling on a shared passage, quotation or number",
    async (made, by) => {
      const passage = { ruledPassageId: await makePlace(made) };
      const { projectId } = made;
      unwrap(await ruleAlignment(by, { projectId, passage, revision: 0, word: "same", reason: "" }));
    },
  ],
  [
    "1 ruling on who took from whom",
    async (made, by) => unwrap(await ruleDirection(by, { ...pair(made), passage: null, ...takes })),
  ],
  [
    "1 ruling on who took from whom",
    async (made, by) => {
      const passage = { ruledPassageId: await makePlace(made) };
      unwrap(await ruleDirection(by, { ...pair(made), passage, ...takes }));
    },
  ],
  [
    "1 statement of independence",
    async (made, by) =>
      unwrap(await stateIndependence(by, await grounded(made, await claimBy(made, made.admin)))),
  ],
  [
    "1 correction",
    async (made, by) =>
      unwrap(await correctArticle(by, { ...onArticle(made), revision: 1, title: "The gate", reason })),
  ],
  [
    "1 exclusion",
    async (made, by) =>
      unwrap(await excludeArticle(by, { ...onArticle(made), revision: 1, isExcluded: true, reason })),
  ],
  [
    "1 article marked as done",
    async (made, by) => unwrap(await setReading(by, { ...onArticle(made), state: "done" })),
  ],
  [
    "1 copy that refers to them",
    async (made, by) => {
      const { projectId, article } = made;
      const { articleId: id } = await makeArticle(projectId, { title: "Copy", importedById: by.userId });
      await db().article.update({
        where: { projectId_id: { projectId, id } },
        data: { copyOfId: article.articleId },
      });
    },
  ],
];

const saidTo = async ({ keys }: Room, by: Member) =>
  sayOthersWork(await othersWorkOn(db(), { ...keys, userId: by.userId }));

describe("an import whose articles carry others' work", () => {
  it.each(kinds)("is not undone, and says whose: %s", async (told, work) => {
    const made = await room();
    await work(made, made.analyst);
    const refused = await undoImport(made.admin, made.keys);
    expect(refused).toMatchObject({ ok: false, code: "invalid" });
    expect(refused.ok ? "" : refused.message).toContain(`articles: Ann Analyst (${told}). Exclude`);
    expect(await db().article.count({ where: { importId: made.keys.importId, deletedAt: null } })).toBe(1);
  });

  it.each(kinds)(
    "is undone with one's own, which stands again when it comes back: %s",
    async (told, work) => {
      const made = await room();
      await work(made, made.admin);
      const before = await saidTo(made, made.analyst);
      expect(before).toContain(told);
      unwrap(await undoImport(made.admin, made.keys));
      expect(await saidTo(made, made.analyst)).toBeNull();
      unwrap(await redoImport(made.admin, made.keys));
      expect(await saidTo(made, made.analyst)).toBe(before);
    },
  );

  it("counts a reviewer's decision, also on one's own mark", async () => {
    const made = await room();
    const subject = { type: "annotation" as const, id: await annotate(made, made.admin) };
    const ruling = { verdict: "accept", reason: "", revision: 1 } as const;
    unwrap(await rule(made.reviewer, { projectId: made.projectId, subject, ...ruling }));
    expect(await saidTo(made, made.admin)).toContain("Rex Reviewer (1 decision)");
  });

  it("waits for a word that is being said of its articles, and leaves that alone", async () => {
    const made = await room();
    const undoing = await inTransaction(async (tx) => {
      await holdLiveArticles(tx, made.projectId, [made.article.articleId]);
      const undone = undoImport(made.admin, made.keys);
      await untilBlocked(undone);
      const ruledPassageId = await makePlace(made, tx);
      const said = { number: 1, word: "same", reason: "", authorId: made.analyst.userId } as const;
      await tx.alignmentRuling.create({ data: { projectId: made.projectId, ruledPassageId, ...said } });
      return { undone };
    });
    expect(await undoing.undone).toMatchObject({ ok: false, code: "invalid" });
  });

  it("is said nothing more of once it is gone", async () => {
    const made = await room();
    const passage = { ruledPassageId: await makePlace(made) };
    const statement = await grounded(made, await claimBy(made, made.admin));
    unwrap(await undoImport(made.admin, made.keys));
    const key = { projectId: made.projectId, passage, revision: 0 };
    expect(codeOf(await ruleAlignment(made.analyst, { ...key, word: "same", reason: "" }))).toBe("not_found");
    expect(codeOf(await stateIndependence(made.analyst, statement))).toBe("not_found");
  });

  it("names each person once, with every kind", async () => {
    const made = await room();
    for (const _ of [1, 2]) await annotate(made, made.analyst);
    unwrap(await excludeArticle(made.analyst, { ...onArticle(made), revision: 1, isExcluded: true, reason }));
    unwrap(await setReading(made.reviewer, { ...onArticle(made), state: "done" }));
    expect(await saidTo(made, made.admin)).toContain(
      "articles: Ann Analyst (2 annotations, 1 exclusion) and Rex Reviewer (1 article marked as done). Exclude",
    );
  });
});

describe("what is no work that an undo takes away", () => {
  const nothing: [string, Work][] = [
    ["that somebody opened it", async (made, by) => setReading(by, { ...onArticle(made), state: "reading" })],
    [
      "an exclusion that was lifted",
      async (made, by) => {
        const key = { ...onArticle(made), reason };
        unwrap(await excludeArticle(by, { ...key, revision: 1, isExcluded: true }));
        unwrap(await excludeArticle(by, { ...key, revision: 2, isExcluded: false }));
      },
    ],
    [
      "a ruling that was taken back",
      async (made, by) => {
        const key = { ...pair(made), passage: null };
        unwrap(await ruleDirection(by, { ...key, ...takes }));
        unwrap(await ruleDirection(by, { ...key, word: "none", reason: "", revision: 1 }));
      },
    ],
    [
      "a word another one has replaced by theirs",
      async (made, by) => {
        const key = { projectId: made.projectId, passage: { ruledPassageId: await makePlace(made) } };
        unwrap(await ruleAlignment(by, { ...key, revision: 0, word: "same", reason: "" }));
        unwrap(await ruleAlignment(made.admin, { ...key, revision: 1, word: "notSame", reason: "" }));
      },
    ],
    [
      "a ruling on a pair whose other article is gone",
      async (made, by) => {
        unwrap(await ruleDirection(by, { ...pair(made), passage: null, ...takes }));
        const id = made.older.articleId;
        await db().article.update({ where: { id }, data: { deletedAt: new Date() } });
      },
    ],
    [
      "a statement that was withdrawn",
      async (made, by) => {
        const statement = await grounded(made, await claimBy(made, made.admin));
        const { independenceId } = unwrap(await stateIndependence(by, statement));
        const { projectId } = made;
        unwrap(await withdrawIndependence(by, { projectId, independenceId, revision: 1, reason }));
      },
    ],
  ];

  it.each(nothing)("is %s", async (_, work) => {
    const made = await room();
    await work(made, made.analyst);
    unwrap(await undoImport(made.admin, made.keys));
  });

  it("is work on other articles", async () => {
    const made = await room();
    await support(made, made.older, made.analyst, await claimBy(made, made.analyst));
    const key = { projectId: made.projectId, articleId: made.older.articleId };
    unwrap(await correctArticle(made.analyst, { ...key, revision: 1, title: "Oldest", reason }));
    unwrap(await setReading(made.analyst, { ...key, state: "done" }));
    expect(await saidTo(made, made.admin)).toBeNull();
  });
});
