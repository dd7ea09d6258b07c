/** The demo project: its people, what they know about the sources, and what they did with the articles. */
import { demoAnnotations } from "./demo-annotations.ts";
import { demoTitle } from "./demo-articles.ts";
import { demoClaims } from "./demo-claims.ts";
import { demoCodebook } from "./demo-codebook.ts";
import { demoAliases, demoSources } from "./demo-sources.ts";
import type { DemoCorrection, DemoDecision, DemoReading, DemoStory } from "./demo-story-type.ts";

const valleyWatch = {
  by: "mara",
  source: "Valley Watch",
  reason: "The archive page was saved from the blog itself; its note is signed VW.",
} as const;

const corrections = [
  {
    article: demoTitle.inquiry,
    by: "mara",
    source: "Interior Ministry",
    reason: "Taken from the ministry's press page; it announces the ministry's own next bulletin.",
  },
  {
    article: demoTitle.missingFall,
    by: "ines",
    source: "Northline Agency",
    reason: "Same byline and page furniture as the agency's story of 14 March, which names itself.",
  },
  { article: demoTitle.sixtyThree, ...valleyWatch },
  { article: demoTitle.harrowCounted, ...valleyWatch },
  { article: demoTitle.otherWall, ...valleyWatch },
  { article: demoTitle.intoTheNight, ...valleyWatch },
  { article: demoTitle.firstBulletin, ...valleyWatch },
] as const satisfies readonly DemoCorrection[];

/** Everything else that is shared waits in the reviewer's queue. */
const decisions = [
  {
    subject: { kind: "annotation", key: "can-rule-out" },
    reviewer: "tomas",
    verdict: "accept",
    reason: "Compared with the release: one syllable, and it carries the headline.",
  },
  {
    subject: { kind: "annotation", key: "paraphrase-in-marks" },
    reviewer: "tomas",
    verdict: "amend",
    reason:
      "It is more than a matter of sourcing: the marks put the release's words into the Minister's mouth.",
    note: "A paraphrase of the release printed as the Minister's words; only “the Minister added” is dropped from within it.",
    tags: ["Altered quotation", "Sourcing"],
  },
  {
    subject: { kind: "annotation", key: "shown-to-newspaper" },
    reviewer: "tomas",
    verdict: "reject",
    reason:
      "That the sentence is the agency's shows a copy; it does not show that the Post never saw the log. Mark the copy, not the doubt.",
  },
  {
    subject: { kind: "evidence", key: "c2-granted" },
    reviewer: "tomas",
    verdict: "accept",
    reason: "Named company, named day, against its interest.",
  },
] as const satisfies readonly DemoDecision[];

const readings = [
  { article: demoTitle.leakLog, user: "ines", state: "done" },
  { article: demoTitle.inquiry, user: "ines", state: "done" },
  { article: demoTitle.lantern, user: "ines", state: "done" },
  { article: demoTitle.missingFall, user: "ines", state: "reading" },
  { article: demoTitle.operator, user: "ines", state: "done" },
  { article: demoTitle.pumpHouse, user: "ines", state: "reading" },
  { article: demoTitle.leakLog, user: "rosa", state: "done" },
  { article: demoTitle.lantern, user: "rosa", state: "reading" },
  { article: demoTitle.harrowCopy, user: "rosa", state: "done" },
  { article: demoTitle.voices, user: "rosa", state: "done" },
  { article: demoTitle.sixtyThree, user: "rosa", state: "reading" },
  { article: demoTitle.inquiry, user: "tomas", state: "done" },
  { article: demoTitle.lantern, user: "tomas", state: "reading" },
] as const satisfies readonly DemoReading[];

export const demoStory = {
  project: { name: "Kestrel Dam", slug: "kestrel-dam" },
  files: [
    "01-northline-dam-leaked.txt",
    "02-ministry-inquiry.txt",
    "03-lantern-minister-rules-out.txt",
    "04-harrow-post-log-reveals.txt",
    "05-valley-archive.txt",
    "06-northline-missing-falls.txt",
    "07-radio-shelter-voices.txt",
    "08-what-i-saw-from-the-pump-house.txt",
    "09-merletaler-zeitung-grenzwehr.txt",
    "10-operator-bulletin.txt",
  ],
  users: [
    { key: "mara", name: "Mara Lindqvist", email: "mara@demo.example", role: "admin", isOwner: true },
    { key: "ines", name: "Ines Duarte", email: "ines@demo.example", role: "analyst", isOwner: false },
    { key: "rosa", name: "Rosa Keller", email: "rosa@demo.example", role: "analyst", isOwner: false },
    { key: "tomas", name: "Tomas Oprea", email: "tomas@demo.example", role: "reviewer", isOwner: false },
  ],
  sources: demoSources,
  codebook: demoCodebook,
  aliases: demoAliases,
  corrections,
  annotations: demoAnnotations,
  claims: demoClaims,
  decisions,
  readings,
  exclusions: [
    {
      article: demoTitle.neighbours,
      by: "mara",
      reason:
        "Relief from across the border is outside the question; its counts of the missing are taken from the ministry, the rescuers and the hospital, who are all here.",
    },
  ],
} as const satisfies DemoStory;
