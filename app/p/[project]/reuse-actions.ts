"use server";
/** The server actions on shared passages: the same or not, who took from whom, independent or not. The caller refreshes. */
import { action } from "#lib/action.ts";
import { ruleAlignment as runRuleAlignment } from "#lib/data/comparison/rule-alignment.ts";
import { ruleDirection as runRuleDirection } from "#lib/data/comparison/rule-direction.ts";
import {
  alignmentRuling,
  directionRuling,
  independenceStatement,
  independenceWithdrawal,
} from "#lib/data/comparison/ruling-input.ts";
import {
  restateIndependence as runRestate,
  stateIndependence as runState,
  withdrawIndependence as runWithdraw,
} from "#lib/data/independence/state-independence.ts";

export const ruleAlignment = action({ act: "reuse.rule", input: alignmentRuling, run: runRuleAlignment });
export const ruleDirection = action({ act: "reuse.direct", input: directionRuling, run: runRuleDirection });
export const stateIndependence = action({
  act: "independence.state",
  input: independenceStatement,
  run: runState,
});
export const withdrawIndependence = action({
  act: "independence.withdraw",
  input: independenceWithdrawal,
  run: runWithdraw,
});
export const restateIndependence = action({
  act: "independence.restate",
  input: independenceWithdrawal,
  run: runRestate,
});
