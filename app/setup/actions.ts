"use server";

/** First set-up, by whoever has the token from the console. */
import { z } from "zod";
import { openAction } from "#lib/action.ts";
import { password, personName, projectName } from "#lib/data/account/account-input.ts";
import { emailInput } from "#lib/data/account/email-key.ts";
import { createOwner as create } from "#lib/data/setup/create-owner.ts";

export const createOwner = openAction({
  act: "account.set-up",
  input: z.object({
    token: z.string().max(200),
    name: personName,
    email: emailInput,
    password,
    projectName,
  }),
  run: create,
});
