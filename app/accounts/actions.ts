"use server";

/** What the owner does with accounts. */
import { z } from "zod";
import { action, id } from "#lib/action.ts";
import { personName } from "#lib/data/account/account-input.ts";
import { createAccount as create } from "#lib/data/account/create-account.ts";
import { disableAccount as disable, enableAccount as enable } from "#lib/data/account/disable-account.ts";
import { emailInput } from "#lib/data/account/email-key.ts";
import { resetPassword as reset } from "#lib/data/account/reset-password.ts";
import { shownAnew } from "#lib/shown-anew.ts";

const account = z.object({ userId: id });

export const createAccount = action({
  act: "account.create",
  input: z.object({ name: personName, email: emailInput }),
  run: shownAnew(create),
});

export const disableAccount = action({ act: "account.disable", input: account, run: shownAnew(disable) });

export const enableAccount = action({ act: "account.enable", input: account, run: shownAnew(enable) });

export const resetPassword = action({
  act: "account.reset-password",
  input: account,
  run: shownAnew(reset),
});
