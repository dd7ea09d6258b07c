/** The way to an address outside Collate, shown as it is: it opens beside, and is not told where one came from. */
export function OutsideLink({ url }: { url: string }) {
  return (
    <a
      href={url}
      rel="noreferrer"
      target="_blank"
      className="break-all underline decoration-line-strong underline-offset-2 hover:text-accent"
    >
      {url}
    </a>
  );
}
