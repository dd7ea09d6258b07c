"use server";
/** The server actions on shared passages: the same or not, who took from whom. The caller refreshes. */
import { action } from "#lib/action.ts";
import { ruleAlignment as runRuleAlignment } from "#lib/data/comparison/rule-alignment.ts";
import { ruleDirection as runRuleDirection } from "#lib/data/comparison/rule-direction.ts";
import { alignmentRuling, directionRuling } from "#lib/data/comparison/ruling-input.ts";

export const ruleAlignment = action({ act: "reuse.rule", input: alignmentRuling, run: runRuleAlignment });
export const ruleDirection = action({ act: "reuse.direct", input: directionRuling, run: runRuleDirection });
