"use client";

/** Sends a claim with its passage, or a passage for a claim that is there. Not shown before the server has numbered it. */
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Result } from "#lib/errors.ts";
import { type ClaimChoice, useReaderScope } from "./reader-context.ts";
import type { EvidenceItem } from "./reader-item.ts";
import type { StanceFields } from "./stance-and-credibility.tsx";
import type { TextRange } from "./text-range.ts";

export type ClaimSubmission = StanceFields & { text: string; chosen: ClaimChoice | null };

type Made = { evidenceId: string; revision: number; claim: EvidenceItem["claim"] };

const FIRST_REVISION = 1;

export function useClaimSubmission(range: TextRange, onSaved: () => void) {
  const scope = useReaderScope();
  const router = useRouter();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // The same submission tried again must not make a second claim.
  const [request, setRequest] = useState({ of: "", key: "" });

  const keyFor = (submission: ClaimSubmission) => {
    const of = JSON.stringify([submission, range, scope.visibility]);
    if (of === request.of) return request.key;
    const key = crypto.randomUUID();
    setRequest({ of, key });
    return key;
  };

  const submit = async (submission: ClaimSubmission) => {
    setSending(true);
    setProblem(null);
    const result = await send(scope, range, submission, keyFor(submission)).catch(() => null);
    setSending(false);
    if (result === null) return setProblem("The server was not reached. What you typed is kept: try again.");
    if (!result.ok) return setProblem(result.fields?.text ?? result.message);
    scope.store.dispatch({ type: "added", item: newEvidence(scope, range, submission, result.value) });
    scope.select(result.value.evidenceId);
    scope.announce(`Added to claim C-${result.value.claim.number}`);
    scope.store.answered(performance.now());
    scope.store.asked(performance.now());
    router.refresh();
    onSaved();
  };
  return { submit, isSending, problem };
}

type Scope = ReturnType<typeof useReaderScope>;

async function send(
  scope: Scope,
  range: TextRange,
  submission: ClaimSubmission,
  requestKey: string,
): Promise<Result<Made>> {
  const { actions, place, body, visibility } = scope;
  const { chosen, text, stance, credibility } = submission;
  const { startUtf16, endUtf16 } = range;
  const exact = body.slice(startUtf16, endUtf16);
  const passage = { versionId: place.versionId, startUtf16, endUtf16, exact, stance, credibility, note: "" };
  const base = { projectId: place.projectId, visibility, requestKey, sentBy: place.userId };
  if (chosen !== null) {
    const result = await actions.addEvidence({ ...base, ...passage, claimId: chosen.id });
    return result.ok ? { ok: true, value: { ...result.value, claim: chosen } } : result;
  }
  const result = await actions.createClaim({ ...base, text, evidence: passage });
  if (!result.ok) return result;
  const { claimId, number, evidenceId } = result.value;
  return {
    ok: true,
    value: {
      evidenceId: evidenceId ?? claimId,
      revision: FIRST_REVISION,
      claim: { id: claimId, number, text },
    },
  };
}

function newEvidence(scope: Scope, range: TextRange, submission: ClaimSubmission, made: Made): EvidenceItem {
  const { startUtf16, endUtf16 } = range;
  const { id, number, text } = made.claim;
  return {
    kind: "evidence",
    id: made.evidenceId,
    startUtf16,
    endUtf16,
    exact: scope.body.slice(startUtf16, endUtf16),
    note: "",
    visibility: scope.visibility,
    author: scope.store.get().me,
    isMine: true,
    revision: made.revision,
    createdAt: new Date().toISOString(),
    isWithdrawn: false,
    ruling: null,
    claim: { id, number, text },
    stance: submission.stance,
    credibility: submission.credibility,
  };
}
