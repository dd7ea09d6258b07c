/** The article's speakers in the place of its text. */
import type { ReactNode } from "react";
import { readerHref } from "#components/reader/reader-query.ts";
import { SpeakerList } from "#components/reader/speaker-list.tsx";
import { groupBySpeaker, type Saying } from "#lib/compare/attribution/group-by-speaker.ts";
import { renamer } from "#lib/compare/quantities/alias-names.ts";
import type { ReadArticle } from "#lib/data/article/read-article.ts";
import { readAliasGroups } from "#lib/data/comparison/known-of-texts.ts";
import type { StoredWhoSaysWhat } from "#lib/data/comparison/read-attributions.ts";
import { readCoverage } from "#lib/data/comparison/read-coverage.ts";
import type { Member } from "#lib/data/viewer.ts";

type WhoSaysWhatProps = {
  member: Member;
  article: ReadArticle;
  head: ReactNode;
  said: StoredWhoSaysWhat | null;
};

export async function WhoSaysWhat({ member, article, head, said }: WhoSaysWhatProps) {
  const { id, version } = article;
  const [aliases, coverage] = await Promise.all([
    readAliasGroups(member.projectId),
    readCoverage(member, version.id),
  ]);
  const hrefOf = ({ whole: { startUtf16, endUtf16 } }: Saying) =>
    readerHref(member.projectSlug, id, { at: `${startUtf16}-${endUtf16}`, versionNumber: version.number });
  return (
    <div className="reader-sheet">
      {head}
      <SpeakerList
        version={version}
        groups={said === null ? null : groupBySpeaker(said, renamer(aliases))}
        problem={coverage?.numbersProblem ?? null}
        engine={said?.engine ?? null}
        hrefOf={hrefOf}
      />
    </div>
  );
}
