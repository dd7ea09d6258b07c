/** How an article to come differs from a version the library has, for the project's members. */
import { requireMember } from "#lib/auth/viewer.ts";
import { readKnownDifference } from "#lib/data/import/read-known-difference.ts";

export async function GET(
  request: Request,
  context: RouteContext<"/p/[project]/import/[number]/difference">,
): Promise<Response> {
  const { project } = await context.params;
  const member = await requireMember(project);
  const query = new URL(request.url).searchParams;
  const difference = await readKnownDifference(member, {
    plannedId: query.get("planned") ?? "",
    versionId: query.get("version") ?? "",
  });
  if (difference === null) return new Response("Not found", { status: 404 });
  return Response.json(difference, { headers: { "Cache-Control": "private, no-store" } });
}
