"use client";

/** How a passage bears on a claim: stance, credibility, note. Whether credibility 1 is offered, and why, is said. */
import { useState } from "react";
import { Radio, RadioGroup } from "#components/ui/radio-group.tsx";
import { Segment, Segmented } from "#components/ui/segmented.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { asCredibility, CREDIBILITY_WORDING, type Credibility } from "#lib/claims/admiralty.ts";
import { offeredCredibilities, whyNotOne, whyOne } from "#lib/claims/credibility-rule.ts";
import { STANCES, type Stance } from "#lib/claims/stance.ts";

export type EvidenceValues = { stance: Stance; credibility: Credibility | null; note: string };

export type EvidenceFieldsProps = {
  values: EvidenceValues;
  onChange: (values: EvidenceValues) => void;
  /** The server's answers by field. */
  errors: Record<string, string> | undefined;
  /** Statements of independence on the claim. */
  statements: number;
};

const NOT_GRADED = "none";

export function EvidenceFields({ values, onChange, errors, statements }: EvidenceFieldsProps) {
  const [given] = useState(values.credibility);
  const set = (change: Partial<EvidenceValues>) => onChange({ ...values, ...change });
  const setStance = (word: string) => {
    const stance = STANCES.find((known) => known === word);
    if (stance) set({ stance });
  };
  return (
    <>
      <Segmented label="It" value={values.stance} onChange={setStance}>
        {STANCES.map((stance) => (
          <Segment key={stance} value={stance}>
            {stance}
          </Segment>
        ))}
      </Segmented>
      <RadioGroup
        label="Credibility of what it says"
        hint={statements > 0 ? whyOne : whyNotOne}
        error={errors?.credibility}
        value={String(values.credibility ?? NOT_GRADED)}
        onChange={(grade) => set({ credibility: asCredibility(grade === NOT_GRADED ? null : Number(grade)) })}
      >
        {offeredCredibilities({ statements }, given).map((credibility) => (
          <Radio key={credibility} value={String(credibility)}>
            <b className="tabular font-semibold">{credibility}</b> {CREDIBILITY_WORDING[credibility]}
          </Radio>
        ))}
        <Radio value={NOT_GRADED}>not graded yet</Radio>
      </RadioGroup>
      <TextArea
        label="Note"
        value={values.note}
        onChange={(note) => set({ note })}
        maxLength={10_000}
        error={errors?.note}
      />
    </>
  );
}
