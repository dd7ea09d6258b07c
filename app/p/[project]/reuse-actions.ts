"use server";
/** The server actions on what articles share: comparing them, the same passage or not, who took from whom. The caller refreshes. */
import { action } from "#lib/action.ts";
import { askedComparison, askComparison as runAskComparison } from "#lib/data/comparison/ask-comparison.ts";
import { ruleAlignment as runRuleAlignment } from "#lib/data/comparison/rule-alignment.ts";
import { ruleDirection as runRuleDirection } from "#lib/data/comparison/rule-direction.ts";
import { alignmentRuling, directionRuling } from "#lib/data/comparison/ruling-input.ts";

export const ruleAlignment = action({ act: "reuse.rule", input: alignmentRuling, run: runRuleAlignment });
export const ruleDirection = action({ act: "reuse.direct", input: directionRuling, run: runRuleDirection });
export const askComparison = action({ act: "comparison.ask", input: askedComparison, run: runAskComparison });
