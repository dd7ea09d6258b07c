/** The text origins that speak for and against claims, and what has been stated of their independence. */
import "server-only";
import { type StatementWeight, sayOrigins, weighStatement } from "#lib/claims/corroboration.ts";
import { groupOrigins, type OriginGroup } from "#lib/compare/origins/group-origins.ts";
import { type Db, db } from "#lib/db/client.ts";
import { loadAlignments } from "../comparison/load-alignments.ts";
import { type IndependenceView, listIndependence } from "../independence/list-independence.ts";
import type { Member } from "../viewer.ts";
import { type CountedEvidence, listCountedEvidence } from "./counted-evidence.ts";

export type ClaimOrigin = {
  stance: "supports" | "disputes" | "mentions";
  evidenceIds: string[];
  articleIds: string[];
};

export type ClaimOrigins = {
  claimId: string;
  /** By the first evidence of each. */
  origins: ClaimOrigin[];
  originsFor: number;
  originsAgainst: number;
  /** Statements of independence, standing or withdrawn, with what each weighs now. */
  statements: (IndependenceView & { weight: StatementWeight })[];
  /** Statements that stand and weigh: credibility 1 may be given from one on. */
  independent: number;
  /** "2 text origins; independence not assessed". */
  said: { for: string; against: string };
  /** Evidence graded 1 while no statement stands any more. */
  ungrounded: string[];
  /** Evidence whose text has not been compared: it counts as an origin of its own until it is. */
  notCompared: string[];
};

const stances = ["supports", "disputes", "mentions"] as const;

function placed({ evidenceId, articleId, versionId, startUtf16, endUtf16 }: CountedEvidence) {
  return { id: evidenceId, articleId, place: { versionId, startUtf16, endUtf16 } };
}

type Grouped = { stance: ClaimOrigin["stance"]; groups: OriginGroup[] };

function originsOf(grouped: readonly Grouped[]): ClaimOrigin[] {
  return grouped.flatMap(({ stance, groups }) =>
    groups.map(({ passageIds, articleIds }) => ({ stance, evidenceIds: passageIds, articleIds })),
  );
}

function summary(
  claimId: string,
  evidence: readonly CountedEvidence[],
  origins: ClaimOrigin[],
  stated: readonly IndependenceView[],
): ClaimOrigins {
  const statements = stated.map((one) => ({ ...one, weight: weighStatement(one, origins) }));
  const standing = statements.filter(({ word, weight }) => word === "stated" && weight === "stands");
  const count = (stance: ClaimOrigin["stance"]) =>
    origins.filter((origin) => origin.stance === stance).length;
  const independentIn = (stance: ClaimOrigin["stance"]) =>
    standing.filter(
      (one) =>
        weighStatement(
          one,
          origins.filter((o) => o.stance === stance),
        ) === "stands",
    ).length;
  return {
    claimId,
    origins,
    originsFor: count("supports"),
    originsAgainst: count("disputes"),
    statements,
    independent: standing.length,
    said: {
      for: sayOrigins(count("supports"), independentIn("supports")),
      against: sayOrigins(count("disputes"), independentIn("disputes")),
    },
    ungrounded:
      standing.length > 0 ? [] : evidence.filter((e) => e.credibility === 1).map((e) => e.evidenceId),
    notCompared: evidence.filter(({ isCompared }) => !isCompared).map(({ evidenceId }) => evidenceId),
  };
}

/** Of a claim without evidence. */
export function noOrigins(claimId: string): ClaimOrigins {
  return summary(claimId, [], [], []);
}

/** Of each claim asked for, also of one without evidence; a few queries however many they are. */
export async function readClaimOrigins(
  member: Member,
  claimIds: readonly string[],
  client: Db = db(),
): Promise<Map<string, ClaimOrigins>> {
  const evidence = await listCountedEvidence(member, claimIds, client);
  const stated = await listIndependence(member, claimIds, client);
  const places = evidence.map((one) => placed(one).place);
  const pairs = await loadAlignments(member, places, client);
  return new Map(
    claimIds.map((claimId) => {
      const own = evidence.filter((one) => one.claimId === claimId);
      const grouped = stances.map((stance) => ({
        stance,
        groups: groupOrigins(own.filter((one) => one.stance === stance).map(placed), pairs),
      }));
      const statements = stated.filter((one) => one.claimId === claimId);
      return [claimId, summary(claimId, own, originsOf(grouped), statements)] as const;
    }),
  );
}
