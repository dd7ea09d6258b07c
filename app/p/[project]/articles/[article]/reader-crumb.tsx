/** Where the reader stands in the project. */
import Link from "next/link";

export function readerCrumb(projectSlug: string) {
  return (
    <>
      <Link prefetch={false} href={`/p/${projectSlug}/library`} className="hover:text-ink hover:underline">
        Library
      </Link>
      {" / "}
      Article
    </>
  );
}
