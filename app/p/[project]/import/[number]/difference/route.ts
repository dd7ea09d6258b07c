/** How an article to come differs from a version the library has, or an earlier text here, for the project's members. */
import { requireMember } from "#lib/auth/viewer.ts";
import { readKnownDifference } from "#lib/data/import/read-known-difference.ts";

export async function GET(
  request: Request,
  context: RouteContext<"/p/[project]/import/[number]/difference">,
): Promise<Response> {
  const { project } = await context.params;
  const member = await requireMember(project);
  const query = new URL(request.url).searchParams;
  const here = query.get("here");
  const against = here === null ? { versionId: query.get("version") ?? "" } : { plannedId: here };
  const difference = await readKnownDifference(member, query.get("planned") ?? "", against);
  if (difference === null) return new Response("Not found", { status: 404 });
  return Response.json(difference, { headers: { "Cache-Control": "private, no-store" } });
}
