/** Where the shown version's bytes came from: when they were taken and how, and from where if that is not the article's own address. */
import { InstantText } from "#components/ui/date-text.tsx";
import type { Capture } from "#lib/data/article/read-article.ts";
import { DEFAULT_METHOD } from "#lib/data/import/capture.ts";
import { OutwardLink, shownAddress } from "./outward-link.tsx";

export type CapturePartsProps = {
  capture: Capture;
  /** The article's own address, which stands beside it; null: the capture's does. */
  articleUrl: string | null;
};

/** Nothing where nothing is known but that the file was uploaded. */
export function CaptureParts({ capture, articleUrl }: CapturePartsProps) {
  const { url, archiveUrl, retrievedAt, method } = capture;
  const from = articleUrl !== null && url !== articleUrl ? url : null;
  const how = method === DEFAULT_METHOD ? null : method;
  const isTold = retrievedAt !== null || how !== null || from !== null;
  if (!isTold && archiveUrl === null) return null;
  return (
    <span className="min-w-0 text-ink-3">
      {isTold ? "captured " : null}
      {retrievedAt === null ? null : <InstantText instant={retrievedAt} />}
      {how === null ? null : (
        <>
          {" ("}
          <bdi>{how}</bdi>)
        </>
      )}
      {from === null ? null : (
        <>
          {" from "}
          <OutwardLink url={from}>{shownAddress(from)}</OutwardLink>
        </>
      )}
      {isTold && archiveUrl !== null ? ", " : null}
      {archiveUrl === null ? null : <OutwardLink url={archiveUrl}>archived copy</OutwardLink>}
    </span>
  );
}
