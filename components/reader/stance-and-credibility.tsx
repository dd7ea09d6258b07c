"use client";

/** How a passage bears on its claim and how far it can be believed: two judgements, kept apart. */
import { type KeyboardEvent, useState } from "react";
import { Segment, Segmented } from "#components/ui/segmented.tsx";
import type { Stance } from "#components/ui/stance-chip.tsx";
import { CREDIBILITY_WORDING, type Credibility } from "#lib/claims/admiralty.ts";
import { offeredCredibilities, whyNotOne, whyOne } from "#lib/claims/credibility-rule.ts";
import { STANCES } from "#lib/claims/stance.ts";

export type StanceFields = { stance: Stance; credibility: Credibility | null };

const UNGRADED = "none";

export type StanceAndCredibilityProps = {
  value: StanceFields;
  onChange: (value: StanceFields) => void;
  /** Statements of independence on the claim; left out: none, or no claim yet. */
  statements?: number;
};

export function StanceAndCredibility({ value, onChange, statements = 0 }: StanceAndCredibilityProps) {
  const [given] = useState(value.credibility);
  const offered = offeredCredibilities({ statements }, given);
  const choose = (event: KeyboardEvent) => {
    const stance = STANCES.find((one) => one[0] === event.key);
    if (stance) onChange({ ...value, stance });
  };
  return (
    <div className="mt-3 flex flex-wrap gap-x-5 gap-y-3">
      <fieldset onKeyDown={choose} aria-label="How the passage bears on the claim; s, d or m chooses">
        <Segmented
          label="This passage"
          value={value.stance}
          onChange={(stance) => onChange({ ...value, stance: stance as Stance })}
        >
          {STANCES.map((stance) => (
            <Segment key={stance} value={stance}>
              {stance}
            </Segment>
          ))}
        </Segmented>
      </fieldset>
      <div>
        <Segmented
          label="Credibility"
          value={String(value.credibility ?? UNGRADED)}
          onChange={(chosen) =>
            onChange({ ...value, credibility: offered.find((one) => String(one) === chosen) ?? null })
          }
        >
          <Segment value={UNGRADED}>–</Segment>
          {offered.map((credibility) => (
            <Segment key={credibility} value={String(credibility)}>
              {credibility}
            </Segment>
          ))}
        </Segmented>
        <p className="mt-1 max-w-80 text-12 text-ink-3">
          {value.credibility === null ? "Not graded" : CREDIBILITY_WORDING[value.credibility]}.{" "}
          {statements > 0 ? whyOne : whyNotOne}
        </p>
      </div>
    </div>
  );
}
