"use server";
/** The server actions on marks whose text changed: saying where they stand, and taking that back. The caller refreshes. */
import { action } from "#lib/action.ts";
import { placeKey, placeRuling } from "#lib/data/anchor/anchor-input.ts";
import { rulePlace as runRulePlace, undoPlace as runUndoPlace } from "#lib/data/anchor/rule-place.ts";

export const rulePlace = action({ act: "anchor.rule", input: placeRuling, run: runRulePlace });
export const undoPlace = action({ act: "anchor.undo", input: placeKey, run: runUndoPlace });
