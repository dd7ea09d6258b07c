/** The original bytes of a source file, for the project's members. Always a download: nothing imported is shown as a page. */
import { requireMember } from "#lib/auth/viewer.ts";
import { readSourceFile } from "#lib/data/article/read-source-file.ts";
import { attachmentHeader } from "#lib/request/attachment-header.ts";

export async function GET(_request: Request, context: RouteContext<"/p/[project]/files/[id]">) {
  const { project, id } = await context.params;
  const member = await requireMember(project);
  const file = await readSourceFile(member, id);
  if (file === null) return new Response("Not found", { status: 404 });
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "Content-Type": "application/octet-stream",
      "Content-Length": String(file.byteLength),
      "Content-Disposition": attachmentHeader(file.name),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "private, no-store",
    },
  });
}
