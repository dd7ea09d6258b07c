"use client";

/** What a reviewer may amend, as fields: by kind of work. */
import { StanceAndCredibility } from "#components/reader/stance-and-credibility.tsx";
import { Option } from "#components/ui/option.tsx";
import { Segment, Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { CONFIDENCES, LIKELIHOOD_WORDING, LIKELIHOODS, likelihoodRange } from "#lib/claims/estimate.ts";
import type { Amendable, AmendableAnnotation, AmendableClaim, AmendableEvidence } from "./amendment.ts";
import type { ReviewTag } from "./review-tag.ts";
import { TagChoice } from "./tag-choice.tsx";

const LONGEST_NOTE = 10_000;
const LONGEST_CLAIM = 1_000;
const NOT_JUDGED = "none";

type Fields<Work extends Amendable> = {
  work: Work;
  onChange: (work: Work) => void;
  /** The server's messages by field of the amendment. */
  errors: Readonly<Record<string, string>>;
};

/** One goes on writing behind what stands there. A stable function: it runs once, when the field appears. */
function startAtEnd(field: HTMLTextAreaElement | null): void {
  field?.setSelectionRange(field.value.length, field.value.length);
}

export type AmendFieldsProps = Fields<Amendable> & {
  tags: readonly ReviewTag[];
  /** Of independence, on the claim that evidence is of: credibility 1 rests on them. */
  statements: number;
};

function AnnotationFields({
  work,
  onChange,
  errors,
  tags,
}: Fields<AmendableAnnotation> & { tags: readonly ReviewTag[] }) {
  return (
    <>
      <TextArea
        label="Note"
        autoFocus
        inputRef={startAtEnd}
        rows={2}
        maxLength={LONGEST_NOTE}
        value={work.note}
        onChange={(note) => onChange({ ...work, note })}
        error={errors.note}
      />
      <TagChoice
        tags={tags}
        chosen={work.tagIds}
        onChange={(tagIds) => onChange({ ...work, tagIds })}
        error={errors.tagIds}
      />
    </>
  );
}

function EvidenceFields({
  work,
  onChange,
  errors,
  statements,
}: Fields<AmendableEvidence> & { statements: number }) {
  return (
    <>
      <StanceAndCredibility
        value={work}
        onChange={(bearing) => onChange({ ...work, ...bearing })}
        statements={statements}
      />
      {errors.credibility ? <p className="text-12 text-danger">{errors.credibility}</p> : null}
      <TextArea
        label="Note"
        autoFocus
        inputRef={startAtEnd}
        rows={2}
        maxLength={LONGEST_NOTE}
        value={work.note}
        onChange={(note) => onChange({ ...work, note })}
        error={errors.note}
      />
    </>
  );
}

function ClaimFields({ work, onChange, errors }: Fields<AmendableClaim>) {
  return (
    <>
      <TextArea
        label="Claim"
        autoFocus
        inputRef={startAtEnd}
        isRequired
        rows={2}
        maxLength={LONGEST_CLAIM}
        value={work.text}
        onChange={(text) => onChange({ ...work, text })}
        error={errors.text}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-3">
        <Select
          label="Likelihood"
          className="w-64 max-w-full"
          value={work.likelihood ?? NOT_JUDGED}
          onChange={(key) =>
            onChange({ ...work, likelihood: LIKELIHOODS.find((one) => one === key) ?? null })
          }
          error={errors.likelihood}
        >
          <Option id={NOT_JUDGED} text="not judged" />
          {LIKELIHOODS.map((one) => (
            <Option key={one} id={one} text={LIKELIHOOD_WORDING[one]} detail={likelihoodRange(one)} />
          ))}
        </Select>
        <Segmented
          label="Confidence"
          value={work.confidence ?? NOT_JUDGED}
          onChange={(chosen) =>
            onChange({ ...work, confidence: CONFIDENCES.find((one) => one === chosen) ?? null })
          }
        >
          <Segment value={NOT_JUDGED}>–</Segment>
          {CONFIDENCES.map((one) => (
            <Segment key={one} value={one}>
              {one}
            </Segment>
          ))}
        </Segmented>
      </div>
      <TextArea
        label="Because"
        rows={2}
        maxLength={LONGEST_NOTE}
        value={work.likelihoodReason}
        onChange={(likelihoodReason) => onChange({ ...work, likelihoodReason })}
        error={errors.likelihoodReason}
      />
    </>
  );
}

export function AmendFields({ work, tags, statements, ...rest }: AmendFieldsProps) {
  if (work.type === "annotation") return <AnnotationFields work={work} tags={tags} {...rest} />;
  if (work.type === "evidence") return <EvidenceFields work={work} statements={statements} {...rest} />;
  return <ClaimFields work={work} {...rest} />;
}
