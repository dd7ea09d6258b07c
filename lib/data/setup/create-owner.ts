/** First set-up: whoever has the token from the console becomes the owner, with the first project. Once, ever. */
import "server-only";
import { createHash } from "node:crypto";
import { hashPassword } from "#lib/auth/password-hash.ts";
import { passwordProblem } from "#lib/auth/password-rules.ts";
import { type Db, db, type Tx } from "#lib/db/client.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { fail, Refusal, type Result, succeed } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { emailKeyOf } from "../account/email-key.ts";
import { appendAudit } from "../audit/append-audit.ts";
import { insertProject } from "../project/insert-project.ts";

export type Setup = { token: string; name: string; email: string; password: string; projectName: string };

export type SetupState = "open" | "wrong_token" | "done";

const hashOf = (token: string) => createHash("sha256").update(token, "utf8").digest("hex");

/** Whether set-up can be done with that token. `done` as soon as there is any account. */
export async function readSetupState(token: string, client: Db = db()): Promise<SetupState> {
  if ((await client.user.findFirst({ select: { id: true } })) !== null) return "done";
  const found = await client.setupToken.findFirst({
    where: { tokenHash: hashOf(token), usedAt: null },
    select: { id: true },
  });
  return found === null ? "wrong_token" : "open";
}

function refuseUnlessOpen(state: SetupState): void {
  if (state === "done") throw new Refusal("forbidden", "Collate is set up already. Sign in instead.");
  if (state === "wrong_token") {
    throw new Refusal("not_found", "This address is no longer valid. Start Collate again for a new one.");
  }
}

async function writeOwner(tx: Tx, input: Setup, passwordHash: string, address: string | null) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('set-up', 0))`;
  refuseUnlessOpen(await readSetupState(input.token, tx));
  const usedAt = new Date();
  await tx.setupToken.update({ where: { tokenHash: hashOf(input.token) }, data: { usedAt } });
  const { name, email } = input;
  const user = { id: newId(), name, email, emailKey: emailKeyOf(email), passwordHash, isOwner: true };
  await tx.user.create({ data: user });
  const project = await insertProject(tx, input.projectName, user.id);
  const actor = { userId: user.id, address };
  const account = { subjectType: "user", subjectId: user.id, detail: { name, email } };
  await appendAudit(tx, actor, { projectId: null, act: "account.set-up", ...account });
  const first = { subjectType: "project", subjectId: project.id, detail: { name: project.name } };
  await appendAudit(tx, actor, { projectId: project.id, act: "project.create", ...first });
  return { slug: project.slug };
}

/** Refuses with `invalid` (field `password`), `not_found` for a wrong token, `forbidden` when there is an account. */
export async function createOwner(address: string | null, input: Setup): Promise<Result<{ slug: string }>> {
  const problem = passwordProblem(input.password, input);
  if (problem !== null) return fail("invalid", problem, { fields: { password: problem } });
  try {
    // Asked before hashing, so that guessing tokens does not cost the machine a hash each.
    refuseUnlessOpen(await readSetupState(input.token));
    const passwordHash = await hashPassword(input.password);
    return succeed(await inTransaction((tx) => writeOwner(tx, input, passwordHash, address)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const entry = { projectId: null, act: "account.set-up", detail: { code: error.failure.code } };
    await appendAudit(db(), { userId: null, address }, entry, "refused");
    return error.failure;
  }
}
