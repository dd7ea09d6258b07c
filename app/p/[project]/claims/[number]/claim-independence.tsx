/** What is stated of the independence of a claim's text origins: never computed, always a person's word with a reason. */
import type { ClaimEvidence } from "#lib/data/claim/read-claim.ts";
import type { ClaimOrigins } from "#lib/data/claim/read-claim-origins.ts";
import type { Member } from "#lib/data/viewer.ts";
import { mayOnWork } from "#lib/policy/policy.ts";
import { ChangeIndependence } from "./change-independence.tsx";
import { StateIndependence } from "./state-independence.tsx";

type Props = { member: Member; claimId: string; evidence: ClaimEvidence[]; origins: ClaimOrigins };
type Statement = ClaimOrigins["statements"][number];

/** Why a statement that stands does not count. */
const WEIGHT_WORDS = {
  stands: null,
  sameOrigin: "Does not count: these two are of one text by now.",
  noEvidence: "Does not count: one of them has no evidence of the same stance here.",
} as const;

function titlesOf(evidence: readonly ClaimEvidence[]): ReadonlyMap<string, string> {
  return new Map(evidence.map(({ article }) => [article.articleId, article.title]));
}

function Said({ statement }: { statement: Statement }) {
  return (
    <ol className="mt-1 text-12 text-ink-2">
      {statement.history.map((said) => (
        <li key={said.at} className="break-words">
          {said.word} by {said.authorName}: <span dir="auto">{said.reason}</span>
        </li>
      ))}
    </ol>
  );
}

function OneStatement({
  member,
  titles,
  statement,
}: {
  member: Member;
  titles: ReadonlyMap<string, string>;
  statement: Statement;
}) {
  const { independenceId, revision, word, authorId, articleAId, articleBId } = statement;
  const mayChange = mayOnWork(member, "work.place", { authorId, visibility: "shared" }) === "allowed";
  const problem = word === "stated" ? WEIGHT_WORDS[statement.weight] : null;
  const name = (id: string) => titles.get(id) ?? "an article without evidence here";
  return (
    <li className="border-t border-line py-2.5">
      <p className={word === "withdrawn" ? "text-ink-3 line-through" : ""}>
        <span dir="auto">“{name(articleAId)}”</span> and <span dir="auto">“{name(articleBId)}”</span>
      </p>
      {problem === null ? null : <p className="mt-1 text-12 text-caution">{problem}</p>}
      <Said statement={statement} />
      {mayChange ? (
        <ChangeIndependence
          projectId={member.projectId}
          independenceId={independenceId}
          revision={revision}
          word={word}
        />
      ) : null}
    </li>
  );
}

/** Articles of evidence that counts, each once: what can be called independent of each other. */
function choicesOf(evidence: readonly ClaimEvidence[], origins: ClaimOrigins) {
  const titles = titlesOf(evidence);
  const ids = new Set(
    origins.origins.filter(({ stance }) => stance !== "mentions").flatMap(({ articleIds }) => articleIds),
  );
  return [...ids].map((articleId) => ({ articleId, title: titles.get(articleId) ?? "" }));
}

export function ClaimIndependence({ member, claimId, evidence, origins }: Props) {
  const choices = choicesOf(evidence, origins);
  if (choices.length < 2 && origins.statements.length === 0) return null;
  const titles = titlesOf(evidence);
  return (
    <section aria-labelledby="independence" className="mt-8">
      <h2 id="independence" className="mb-1 text-15 font-semibold">
        Independence
      </h2>
      <p className="max-w-[68ch] text-ink-2">
        For: {origins.said.for}. Against: {origins.said.against}. Sharing no text is not independence: a
        person states it, with a reason, and credibility 1 rests on it.
      </p>
      {origins.ungrounded.length > 0 ? (
        <p className="mt-1 text-caution">
          Credibility 1 was given here, and no statement of independence stands any more.
        </p>
      ) : null}
      {origins.notCompared.length > 0 ? (
        <p className="mt-1 text-ink-3">
          Not all of this evidence has been compared yet: what has not counts as an origin of its own.
        </p>
      ) : null}
      <ul className="mt-2">
        {origins.statements.map((statement) => (
          <OneStatement
            key={statement.independenceId}
            member={member}
            titles={titles}
            statement={statement}
          />
        ))}
      </ul>
      {choices.length < 2 ? null : (
        <StateIndependence projectId={member.projectId} claimId={claimId} articles={choices} />
      )}
    </section>
  );
}
