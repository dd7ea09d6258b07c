"use server";
/** The server action of a reviewer's ruling. It refreshes no page: the caller does. */
import { action } from "#lib/action.ts";
import { ruling } from "#lib/data/decision/decision-input.ts";
import { rule as runRule } from "#lib/data/decision/rule.ts";

export const rule = action({ act: "decision.rule", input: ruling, run: runRule });
