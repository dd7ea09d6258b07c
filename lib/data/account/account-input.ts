/** Zod pieces of what people type about accounts. Pure. */
import { z } from "zod";
import { passwordMaxLength } from "#lib/auth/password-rules.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";
import { nameMaxLength } from "./name-length.ts";

export const personName = z
  .string()
  .overwrite(canonicalText)
  .trim()
  .min(1, "Write the name that others see.")
  .max(nameMaxLength, `Use at most ${nameMaxLength} characters.`);

export const projectName = z
  .string()
  .overwrite(canonicalText)
  .trim()
  .min(1, "Write a name for the project.")
  .max(nameMaxLength, `Use at most ${nameMaxLength} characters.`);

/** Not trimmed: white space is part of a password. Its rules are passwordProblem's. */
export const password = z.string().min(1, "Write a password.").max(passwordMaxLength);
