"use server";

/** What one can do with one's own account. */
import { z } from "zod";
import { action, id } from "#lib/action.ts";
import { password, personName } from "#lib/data/account/account-input.ts";
import { changePassword as change } from "#lib/data/account/change-password.ts";
import { renameAccount as rename } from "#lib/data/account/rename-account.ts";
import { endSession as end } from "#lib/data/session/revoke-sessions.ts";
import { shownAnew } from "#lib/shown-anew.ts";

export const renameAccount = action({
  act: "account.rename",
  input: z.object({ name: personName }),
  run: shownAnew(rename),
});

export const changePassword = action({
  act: "account.change-password",
  input: z.object({ current: password, next: password }),
  run: shownAnew(change),
  allowsOneTimePassword: true,
});

export const endSession = action({
  act: "session.end",
  input: z.object({ sessionId: id }),
  run: shownAnew(end),
});
