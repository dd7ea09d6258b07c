"use client";

/** Makes the passage evidence: of a new claim, stated here, or of one that is found by typing. */
import { use, useState } from "react";
import { useShortcut } from "#components/shortcuts/use-shortcut.ts";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { matchClaims } from "./match-claims.ts";
import { useReaderScope } from "./reader-context.ts";
import { StanceAndCredibility, type StanceFields } from "./stance-and-credibility.tsx";
import type { TextRange } from "./text-range.ts";
import { useClaimSubmission } from "./use-claim-submission.ts";
import { useKeptFields } from "./use-kept-fields.ts";
import { newThing } from "./use-reader-store.ts";

const LONGEST_CLAIM = 1_000;

export function ClaimPanel({ range, onDone }: { range: TextRange; onDone: () => void }) {
  const { claims: promised, visibility } = useReaderScope();
  const claims = use(promised);
  const { fields, change, forget } = useKeptFields(`claim ${newThing(range)}`, { text: "", claimId: "" });
  const [bearing, setBearing] = useState<StanceFields>({ stance: "supports", credibility: null });
  const chosen = claims.find((claim) => claim.id === fields.claimId) ?? null;
  const { submit, isSending, problem } = useClaimSubmission(range, () => {
    forget();
    onDone();
  });
  const canSave = (chosen !== null || fields.text.trim() !== "") && !isSending;
  const save = () => {
    if (canSave) void submit({ text: fields.text.trim(), chosen, ...bearing });
  };
  useShortcut({
    keys: "mod+enter",
    label: "Save the claim",
    group: "Selected passage",
    reach: "anywhere",
    run: save,
  });
  return (
    <div className="reader-panel" role="dialog" aria-label="Claim from the selected passage">
      {chosen ? (
        <ChosenClaim number={chosen.number} text={chosen.text} onClear={() => change({ claimId: "" })} />
      ) : (
        <>
          <TextArea
            label="Claim"
            hint="State it so that it can be true or false, or choose one that is there"
            autoFocus
            rows={2}
            maxLength={LONGEST_CLAIM}
            value={fields.text}
            onChange={(text) => change({ text })}
            error={problem ?? undefined}
          />
          <ClaimMatches
            claims={matchClaims(claims, fields.text)}
            onChoose={(claimId) => change({ claimId })}
          />
        </>
      )}
      <StanceAndCredibility value={bearing} onChange={setBearing} statements={chosen?.statements} />
      {chosen && problem ? <p className="mt-2 text-12 text-danger">{problem}</p> : null}
      <div className="mt-3 flex items-center justify-end gap-2">
        <Button variant="primary" size="s" shortcut="mod+enter" isDisabled={!canSave} onPress={save}>
          {saveLabel(chosen !== null, visibility === "draft")}
        </Button>
      </div>
    </div>
  );
}

function saveLabel(hasChosen: boolean, isDraft: boolean): string {
  if (hasChosen) return isDraft ? "Add as draft evidence" : "Add and share";
  return isDraft ? "Save draft claim" : "Save and share claim";
}

function ChosenClaim({ number, text, onClear }: { number: number; text: string; onClear: () => void }) {
  return (
    <div className="flex items-start gap-2">
      <p className="min-w-0 flex-1 font-medium" dir="auto">
        <span className="tabular text-ink-3">C-{number}</span> {text}
      </p>
      <Button size="s" variant="ghost" onPress={onClear}>
        Another claim
      </Button>
    </div>
  );
}

type MatchesProps = {
  claims: readonly { id: string; number: number; text: string }[];
  onChoose: (claimId: string) => void;
};

function ClaimMatches({ claims, onChoose }: MatchesProps) {
  if (claims.length === 0) return null;
  return (
    <ul className="mt-2 max-h-36 overflow-auto border-t border-line" aria-label="Claims that are there">
      {claims.map((claim) => (
        <li key={claim.id}>
          <button type="button" className="reader-choice" onClick={() => onChoose(claim.id)}>
            <span className="tabular shrink-0 text-ink-3">C-{claim.number}</span>
            <span className="truncate" dir="auto">
              {claim.text}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
