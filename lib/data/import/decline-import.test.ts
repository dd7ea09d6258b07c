import { afterAll, describe, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { declineImport, explainDecline, restoreProposal } from "./decline-import.ts";
import { discardImport, resumeImport } from "./discard-import.ts";
import { storedKnown } from "./known/known-article.ts";
import { listProposals } from "./list-proposals.ts";
import { proposeImport } from "./propose-import.ts";
import {
  codeOf,
  commitNow,
  type ImportKeys,
  makeRoom,
  openImport,
  plannedRows,
  send,
  shown,
  storyText,
  unwrap,
} from "./testing/import-room.ts";

afterAll(closeDb);

const text = storyText("The weir");

async function planned() {
  const room = await makeRoom();
  const keys = await openImport(room.analyst, room.projectId);
  unwrap(await send(room.analyst, keys, { name: "a.txt", bytes: text }));
  return { ...room, keys };
}

async function proposed() {
  const room = await planned();
  unwrap(await proposeImport(room.analyst, room.keys));
  return room;
}

const standing = async ({ importId }: ImportKeys) => {
  const { state, declinedById, declineReason } = await db().import.findUniqueOrThrow({
    where: { id: importId },
  });
  return { state, declinedById, declineReason };
};

/** Meanwhile the library gets the very text. */
async function commitSame({ admin, projectId }: Awaited<ReturnType<typeof planned>>) {
  const other = await openImport(admin, projectId);
  unwrap(await send(admin, other, { name: "z.txt", bytes: text }));
  unwrap(await commitNow(admin, await shown(other)));
}

async function kinds(keys: ImportKeys) {
  await shown(keys);
  return (await plannedRows(keys)).flatMap(({ known }) => storedKnown(known).map(({ kind }) => kind));
}

describe("declining a proposal", () => {
  it("needs no reason, which is said afterwards", async () => {
    const { admin, keys } = await proposed();
    unwrap(await declineImport(admin, { ...keys, reason: null }));
    const declined = { state: "declined", declinedById: admin.userId };
    expect(await standing(keys)).toEqual({ ...declined, declineReason: null });
    unwrap(await explainDecline(admin, { ...keys, reason: "Not about the dam." }));
    expect(await standing(keys)).toEqual({ ...declined, declineReason: "Not about the dam." });
  });

  it("is taken back: the proposal waits again, held against what came meanwhile", async () => {
    const room = await proposed();
    const { admin, keys } = room;
    unwrap(await declineImport(admin, { ...keys, reason: "Not about the dam." }));
    await commitSame(room);
    unwrap(await restoreProposal(admin, keys));
    expect(await standing(keys)).toEqual({ state: "proposed", declinedById: null, declineReason: null });
    expect(await kinds(keys)).toEqual(["exactCopy"]);
    expect((await listProposals(admin)).imports.map(({ id }) => id)).toEqual([keys.importId]);
  });

  it("is for who may commit", async () => {
    const { analyst, reviewer, stranger, admin, keys } = await proposed();
    const no = { ...keys, reason: null };
    for (const one of [analyst, reviewer]) expect(codeOf(await declineImport(one, no))).toBe("forbidden");
    expect(codeOf(await declineImport(stranger, no))).toBe("not_found");
    unwrap(await declineImport(admin, no));
    const why = { ...keys, reason: "Not about the dam." };
    for (const one of [analyst, reviewer]) {
      expect(codeOf(await explainDecline(one, why))).toBe("forbidden");
      expect(codeOf(await restoreProposal(one, keys))).toBe("forbidden");
    }
    expect(codeOf(await explainDecline(stranger, why))).toBe("not_found");
    expect(codeOf(await restoreProposal(stranger, keys))).toBe("not_found");
    expect((await standing(keys)).declineReason).toBeNull();
  });

  it("is answered by what became of it meanwhile", async () => {
    const { admin, analyst, keys } = await proposed();
    const why = { ...keys, reason: "Not about the dam." };
    expect(codeOf(await explainDecline(admin, why))).toBe("conflict");
    expect(codeOf(await restoreProposal(admin, keys))).toBe("conflict");
    unwrap(await declineImport(admin, why));
    expect(codeOf(await declineImport(admin, why))).toBe("conflict");
    unwrap(await resumeImport(analyst, keys));
    expect(codeOf(await restoreProposal(admin, keys))).toBe("conflict");
    expect(await standing(keys)).toEqual({ state: "planned", declinedById: null, declineReason: null });
  });

  it("keeps no reason that says nothing, nor one of what is not declined", async () => {
    const { admin, keys } = await proposed();
    await expect(declineImport(admin, { ...keys, reason: " " })).rejects.toThrow(/decline_reason/u);
    const data = { declineReason: "Not about the dam." };
    await expect(db().import.update({ where: { id: keys.importId }, data })).rejects.toThrow(
      /decline_reason/u,
    );
  });
});

describe("an import taken up again", () => {
  it("is held against what came into the library meanwhile", async () => {
    const room = await planned();
    const { analyst, keys } = room;
    expect(await kinds(keys)).toEqual([]);
    unwrap(await discardImport(analyst, keys));
    await commitSame(room);
    unwrap(await resumeImport(analyst, keys));
    expect(await kinds(keys)).toEqual(["exactCopy"]);
  });
});
