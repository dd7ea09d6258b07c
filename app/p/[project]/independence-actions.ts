"use server";
/** The server actions on the independence of a claim's text origins: stating, withdrawing, stating again. The caller refreshes. */
import { action } from "#lib/action.ts";
import { independenceStatement, independenceWithdrawal } from "#lib/data/comparison/ruling-input.ts";
import {
  restateIndependence as runRestate,
  stateIndependence as runState,
  withdrawIndependence as runWithdraw,
} from "#lib/data/independence/state-independence.ts";

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
