/**
 * The shape of the demo's story: who works in the project and what they did with the articles of this folder.
 * Pure data; nothing here touches a database. A passage is named by its article's title and its exact words in the
 * cleaned body, so it does not depend on offsets.
 */
import type { Credibility, Reliability } from "#lib/claims/admiralty.ts";
import type { TagHue } from "#lib/text/tag-hue.ts";

export type DemoUserKey = "mara" | "ines" | "rosa" | "tomas";

export type DemoUser = {
  key: DemoUserKey;
  name: string;
  email: string;
  role: "analyst" | "reviewer" | "admin";
  /** The instance's owner, who creates projects and accounts; one of them. */
  isOwner: boolean;
};

export type DemoReliability = {
  letter: Reliability;
  /** A day, YYYY-MM-DD. */
  validFrom: string;
  reason: string;
};

export type DemoSource = {
  name: string;
  aliases: readonly string[];
  /** Oldest first; the last one holds today. */
  reliability: readonly DemoReliability[];
};

export type DemoTag = {
  /** Unique in the whole tree: annotations name a tag by it. */
  name: string;
  definition: string;
  hue: TagHue;
  /** The reader's key, each at most once; null: none. */
  key: "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | null;
  children: readonly DemoTag[];
};

/** Names of one thing. */
export type DemoAliasGroup = { label: string; names: readonly string[] };

/** A source that the text does not state, filled in by a person who says how it is known. */
export type DemoCorrection = { article: string; by: DemoUserKey; source: string; reason: string };

export type DemoPassage = {
  /** The article's title, white space folded. */
  article: string;
  /** Exact words within one paragraph of the cleaned body. */
  quote: string;
  /** Which occurrence of the words in the body, from 1; left out: the first. */
  occurrence?: number;
};

export type DemoAnnotation = DemoPassage & {
  /** How decisions refer to it. */
  key: string;
  author: DemoUserKey;
  visibility: "draft" | "shared";
  tags: readonly string[];
  note: string;
};

export type DemoEvidence = DemoPassage & {
  /** How decisions refer to it. */
  key: string;
  author: DemoUserKey;
  stance: "supports" | "disputes" | "mentions";
  /** Never 1: nobody in the demo has stated that two origins are independent. Null: not graded. */
  credibility: Exclude<Credibility, 1> | null;
  note: string;
};

export type DemoClaim = {
  /** The project's number: 3 is C-3. */
  number: number;
  text: string;
  author: DemoUserKey;
  owner: DemoUserKey;
  status: "open" | "closed";
  /** An ICD 203 term; null: not judged yet. */
  likelihood:
    | "almostNoChance"
    | "veryUnlikely"
    | "unlikely"
    | "roughlyEvenChance"
    | "likely"
    | "veryLikely"
    | "almostCertain"
    | null;
  likelihoodReason: string;
  confidence: "low" | "moderate" | "high" | null;
  visibility: "draft" | "shared";
  evidence: readonly DemoEvidence[];
};

export type DemoDecisionSubject =
  | { kind: "annotation"; key: string }
  | { kind: "evidence"; key: string }
  | { kind: "claim"; number: number };

export type DemoDecision = { subject: DemoDecisionSubject; reviewer: DemoUserKey; reason: string } & (
  | { verdict: "accept" | "reject" }
  /** What the annotation reads after the ruling. */
  | { verdict: "amend"; note: string; tags: readonly string[] }
);

export type DemoReading = { article: string; user: DemoUserKey; state: "reading" | "done" };

export type DemoExclusion = { article: string; by: DemoUserKey; reason: string };

export type DemoStory = {
  project: { name: string; slug: string };
  /** The source files of this folder, in the order of the import. */
  files: readonly string[];
  users: readonly DemoUser[];
  sources: readonly DemoSource[];
  codebook: readonly DemoTag[];
  aliases: readonly DemoAliasGroup[];
  corrections: readonly DemoCorrection[];
  annotations: readonly DemoAnnotation[];
  claims: readonly DemoClaim[];
  decisions: readonly DemoDecision[];
  readings: readonly DemoReading[];
  exclusions: readonly DemoExclusion[];
};
