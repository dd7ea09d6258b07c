/**
 * An audit row as a sentence: who did, or tried to do, what to what. What people wrote into drafts is not in audit rows
 * and so never in a sentence. Pure.
 */
import { z } from "zod";

export type AuditSentence = {
  /** "added", "tried to add". */
  verb: string;
  /** What it was done to when that has no name to show: "a member". */
  object: string;
  /** " as analyst", ": the role does not allow it"; empty when there is nothing more to say. */
  rest: string;
};

type Words = readonly [past: string, infinitive: string, object: string];

/** Acts by their name in the audit. One that is not here is told by its own name. */
const words: Record<string, Words> = {
  "member.add": ["added", "add", "a member"],
  "member.change-role": ["changed the role of", "change the role of", "a member"],
  "member.remove": ["removed", "remove", "a member"],
  "member.restore": ["brought back", "bring back", "a member"],
  "member.manage": ["opened", "open", "the members’ page"],
  "project.create": ["created", "create", "the project"],
  "project.change-settings": ["changed the settings of", "change the settings of", "the project"],
  "project.appoint-admin": ["appointed", "appoint", "an admin"],
  "project.settings": ["opened", "open", "the settings’ page"],
  "audit.read": ["opened", "open", "the audit log"],
  "import.start": ["began", "begin", "an import"],
  "import.file": ["uploaded", "upload", "a file"],
  "import.unpack": ["unpacked an archive into", "unpack an archive into", "an import"],
  "import.paste": ["pasted", "paste", "a text to import"],
  "import.reading": ["changed how Collate reads", "change how Collate reads", "a file to import"],
  "import.edit-plan": [
    "changed how articles are cut from",
    "change how articles are cut from",
    "a file to import",
  ],
  "import.capture": ["stated the origin of", "state the origin of", "a file to import"],
  "import.include": ["chose what is committed of", "choose what is committed of", "a planned article"],
  "import.correct": ["corrected", "correct", "a planned article"],
  "import.correct-many": ["corrected", "correct", "planned articles"],
  "import.restore-many": ["put back", "put back", "the corrections of planned articles"],
  "import.propose": ["proposed", "propose", "an import"],
  "import.decline": ["declined", "decline", "an import"],
  "import.explain": ["said why they declined", "say why they declined", "an import"],
  "import.restore-proposal": ["took back declining", "take back declining", "an import"],
  "import.cancel": ["cancelled the writing of", "cancel the writing of", "an import"],
  "import.retry": ["had the writing continued of", "have the writing continued of", "an import"],
  "import.commit": ["committed", "commit", "an import"],
  "import.discard": ["discarded", "discard", "an import"],
  "import.resume": ["took up again", "take up again", "an import"],
  "import.undo": ["undid", "undo", "an import"],
  "import.redo": ["brought back", "bring back", "an import"],
  "article.correct": ["corrected", "correct", "an article"],
  "article.exclude": ["changed the exclusion of", "change the exclusion of", "an article"],
  "article.read": ["marked how far they read", "mark how far they read", "an article"],
  "article.open": ["opened", "open", "an article"],
  "article.add-version": ["added a version of", "add a version of", "an article"],
  "anchor.follow": ["sought the marks again in", "seek the marks again in", "an article"],
  "anchor.rule": ["ruled where to put", "rule where to put", "a mark whose text changed"],
  "anchor.undo": ["took back where to put", "take back where to put", "a mark whose text changed"],
  "reuse.rule": ["ruled whether they are the same", "rule whether they are the same", "two passages"],
  "reuse.direct": ["ruled who took from whom", "rule who took from whom", "of two articles"],
  "comparison.ask": ["asked for the comparison of", "ask for the comparison of", "articles"],
  "independence.state": ["stated the independence of", "state the independence of", "two articles"],
  "independence.withdraw": ["withdrew the independence of", "withdraw the independence of", "two articles"],
  "independence.restate": [
    "stated again the independence of",
    "state again the independence of",
    "two articles",
  ],
  "alias.create": ["added the names of", "add names of", "one thing"],
  "alias.edit": ["changed the names of", "change the names of", "one thing"],
  "alias.delete": ["removed the names of", "remove the names of", "one thing"],
  "alias.restore": ["brought back the names of", "bring back the names of", "one thing"],
  "tag.create": ["created the tag", "create a tag", ""],
  "tag.propose": ["added the tag", "add a tag", ""],
  "tag.edit": ["edited the tag", "edit the tag", ""],
  "tag.move": ["moved the tag", "move the tag", ""],
  "tag.delete": ["deleted the tag", "delete the tag", ""],
  "tag.restore": ["restored the tag", "restore the tag", ""],
  "annotation.create": ["created", "create", "an annotation"],
  "annotation.edit": ["edited", "edit", "an annotation"],
  "annotation.tag": ["changed the tags of", "change the tags of", "an annotation"],
  "annotation.share": ["shared", "share", "an annotation"],
  "annotation.delete": ["deleted", "delete", "an annotation"],
  "annotation.restore": ["restored", "restore", "an annotation"],
  "claim.create": ["created", "create", "a claim"],
  "claim.edit": ["edited", "edit", "a claim"],
  "claim.judge": ["judged the likelihood of", "judge the likelihood of", "a claim"],
  "claim.status": ["changed the status of", "change the status of", "a claim"],
  "claim.share": ["shared", "share", "a claim"],
  "claim.delete": ["deleted", "delete", "a claim"],
  "claim.restore": ["restored", "restore", "a claim"],
  "evidence.add": ["added", "add", "evidence"],
  "evidence.edit": ["edited", "edit", "evidence"],
  "evidence.share": ["shared", "share", "evidence"],
  "evidence.delete": ["deleted", "delete", "evidence"],
  "evidence.restore": ["restored", "restore", "evidence"],
  "decision.rule": ["ruled on", "rule on", "shared work"],
};

const objects: Record<string, string> = {
  annotation: "an annotation",
  claim: "a claim",
  evidence: "evidence",
  user: "someone",
};

/** What was ruled to be the same or not; a passage where nothing else is told. */
const alignedObjects: Record<string, string> = { quotation: "two quotations", quantity: "two numbers" };

/** Acts that are done to things of several kinds. */
const objectsOf: Record<string, Record<string, string>> = {
  "decision.rule": objects,
  "reuse.rule": alignedObjects,
};

const refusals: Record<string, string> = {
  forbidden: "the role does not allow it",
  not_found: "it is not there for them",
  cross_site: "the request came from another site",
};

const text = z.string().max(200);
const details = z
  .object({
    role: text,
    from: z.union([text, z.object({ name: text })]),
    to: z.union([text, z.object({ name: text })]),
    code: text,
    verdict: z.enum(["accept", "amend", "reject"]),
    outcome: text,
    reason: text,
  })
  .partial();

export type AuditDetail = z.infer<typeof details>;

const ruled = { accept: "accepted", amend: "amended", reject: "rejected" };

/** What may be told of a row's detail; each field is read for itself, so that one odd value hides no other. */
function readDetail(raw: unknown): AuditDetail {
  if (typeof raw !== "object" || raw === null) return {};
  const known = Object.entries(raw).filter(([key, value]) => {
    return key in details.shape && details.shape[key as keyof AuditDetail].safeParse(value).success;
  });
  return details.parse(Object.fromEntries(known));
}

function renamed({ from, to }: AuditDetail): string {
  if (typeof from !== "object" || typeof to !== "object" || from.name === to.name) return "";
  return `: the name was “${from.name}”`;
}

function restOf(act: string, detail: AuditDetail): string {
  const { role, from, to, outcome, reason } = detail;
  if (act === "member.change-role" && typeof from === "string") return ` from ${from} to ${to}`;
  if (act === "member.remove" && role !== undefined) return `, who was ${role}`;
  if (act.startsWith("member.") && role !== undefined) return ` as ${role}`;
  if (act === "project.appoint-admin") return " as admin";
  if (act === "project.change-settings") return renamed(detail);
  if (outcome === "withdrawn") return ": withdrawn, still shown";
  return reason ? `: “${reason}”` : "";
}

function wordsOf(act: string): Words {
  const known = words[act];
  if (known !== undefined) return known;
  const [noun = act, verb = "act on"] = act.split(".").map((part) => part.replaceAll("-", " "));
  return [`did “${verb}” on`, `do “${verb}” on`, noun];
}

export type AuditFacts = { act: string; outcome: string; subjectType: string | null; detail: unknown };

/** O(size of the detail). */
export function auditSentence({ act, outcome, subjectType, detail: raw }: AuditFacts): AuditSentence {
  const detail = readDetail(raw);
  const [past, infinitive, generic] = wordsOf(act);
  const object = objectsOf[act]?.[subjectType ?? ""] ?? generic;
  if (outcome === "refused") {
    const why = refusals[detail.code ?? ""];
    return { verb: `tried to ${infinitive}`, object, rest: why === undefined ? "" : `: ${why}` };
  }
  const verb = act === "decision.rule" && detail.verdict ? ruled[detail.verdict] : past;
  return { verb, object, rest: restOf(act, detail) };
}
