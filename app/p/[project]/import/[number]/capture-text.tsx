/** Where the bytes came from: the address they were taken from, an archive's, when, and how. */
import { InstantText } from "#components/ui/date-text.tsx";
import { OutsideLink } from "#components/ui/outside-link.tsx";
import type { CaptureFacts } from "#lib/data/import/capture.ts";

function Place({ name, url }: { name: string; url: string | null }) {
  if (url === null) return null;
  return (
    <span className="block">
      <span className="text-ink-3">{name} </span>
      <OutsideLink url={url} />
    </span>
  );
}

export function CaptureText({ capture }: { capture: CaptureFacts }) {
  const { url, archiveUrl, retrievedAt, method } = capture;
  if (url === null && archiveUrl === null && retrievedAt === null && method === null) {
    return <span className="text-ink-3">not stated</span>;
  }
  return (
    <>
      <Place name="from" url={url} />
      <Place name="archive" url={archiveUrl} />
      {retrievedAt === null && method === null ? null : (
        <span className="block">
          {retrievedAt === null ? null : <InstantText instant={new Date(retrievedAt)} />}
          {retrievedAt !== null && method !== null ? ", " : null}
          {method}
        </span>
      )}
    </>
  );
}
