/**
 * How far an import is, told while something of it moves: `progress` events, and `idle` with the last one, after which
 * the page need not listen any more. Guarded like the import's page.
 */
import { parseImportNumber } from "#components/import/import-query.ts";
import { requireMember } from "#lib/auth/viewer.ts";
import { importProgress } from "#lib/data/import/import-progress.ts";
import { eventStream, type Told } from "#lib/request/event-stream.ts";

type Context = RouteContext<"/p/[project]/import/[number]/progress">;

export async function GET(request: Request, context: Context): Promise<Response> {
  const { project, number: segment } = await context.params;
  const member = await requireMember(project);
  const number = parseImportNumber(segment);
  if (number === null || (await importProgress(member, number)) === null)
    return new Response("Not found", { status: 404 });
  const ask = async (): Promise<Told> => {
    const progress = await importProgress(member, number);
    if (progress === null) return null;
    const { isMoving } = progress;
    return { event: isMoving ? "progress" : "idle", data: progress, isLast: !isMoving };
  };
  return eventStream(ask, { owner: member.sessionId, signal: request.signal });
}
