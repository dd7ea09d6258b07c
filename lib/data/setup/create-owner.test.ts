import { createHash } from "node:crypto";
import { afterAll, expect, it } from "vitest";
import { closeDb, db } from "#lib/db/client.ts";
import { newId } from "#lib/ids.ts";
import { signIn } from "../session/sign-in.ts";
import { createOwner, readSetupState } from "./create-owner.ts";

afterAll(closeDb);

const token = "the token on the console";
const setup = {
  token,
  name: "Mara Lindqvist",
  email: "Mara@example.org",
  password: "the gate stood open",
  projectName: "Kestrel Dam",
};

// One story, in order: set-up happens once.
it("opens to the token only, makes the owner and their project, and closes for ever", async () => {
  const tokenHash = createHash("sha256").update(token).digest("hex");
  await db().setupToken.create({ data: { id: newId(), tokenHash } });
  expect(await readSetupState("another token")).toBe("wrong_token");
  expect(await readSetupState(token)).toBe("open");
  expect(await createOwner(null, { ...setup, token: "another token" })).toMatchObject({ code: "not_found" });
  expect(await createOwner(null, { ...setup, password: "short" })).toMatchObject({
    fields: { password: expect.any(String) },
  });
  expect(await db().user.count()).toBe(0);

  const both = await Promise.all([createOwner("192.0.2.1", setup), createOwner("192.0.2.1", setup)]);
  expect(both.map((answer) => (answer.ok ? answer.value.slug : answer.code)).sort()).toEqual([
    "forbidden",
    "kestrel-dam",
  ]);
  const owner = await db().user.findFirstOrThrow({ include: { memberships: true } });
  expect(owner).toMatchObject({ isOwner: true, mustChangePassword: false, memberships: [{ role: "admin" }] });
  const { email, password } = setup;
  expect(await signIn({ email, password, address: null, userAgent: null })).toMatchObject({ ok: true });

  expect(await readSetupState(token)).toBe("done");
  expect(await createOwner(null, setup)).toMatchObject({ code: "forbidden" });
  expect(await db().user.count()).toBe(1);
  const acts = await db().auditRow.findMany({ where: { outcome: "done" }, orderBy: { id: "asc" } });
  expect(acts.map(({ act }) => act)).toEqual(["account.set-up", "project.create", "session.create"]);
  expect(JSON.stringify(acts.map(({ detail }) => detail))).not.toContain(password);
});
