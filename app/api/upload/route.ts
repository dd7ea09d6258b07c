/**
 * Takes one file of an import. A route of its own and outside proxy.ts, because what passes through there is cut at
 * 10 MB; so it guards itself as lib/action.ts does: own origin, session, parsed input, and the right asked in lib/data.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import { clientAddress } from "#lib/auth/client-address.ts";
import { isSameOrigin } from "#lib/auth/same-origin.ts";
import { currentViewer } from "#lib/auth/viewer.ts";
import { auditOutsider } from "#lib/data/audit/audit-outsider.ts";
import { type AddedFile, addFile, type Upload } from "#lib/data/import/add-file.ts";
import type { Viewer } from "#lib/data/viewer.ts";
import { env } from "#lib/env.ts";
import { type Failure, type FailureCode, fail, type Result } from "#lib/errors.ts";
import { canonicalText } from "#lib/text/canonical-text.ts";

const input = z.object({
  project: z.uuid(),
  import: z.uuid(),
  name: z.string().overwrite(canonicalText).trim().min(1).max(255),
  bytes: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  request: z.uuid(),
});

const statuses: Record<FailureCode, number> = {
  invalid: 422,
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  unauthenticated: 401,
  password_change_required: 403,
  cross_site: 403,
  too_many: 429,
  unavailable: 503,
};

function answer(result: Result<AddedFile>): Response {
  const headers = { "cache-control": "no-store" };
  return Response.json(result, { status: result.ok ? 201 : statuses[result.code], headers });
}

async function refuseForeign(request: Request): Promise<Failure | null> {
  const { headers } = request;
  if (isSameOrigin(headers, env().publicUrl)) return null;
  const viewer = await currentViewer();
  const address = clientAddress(headers, env().trustedProxyHops);
  const actorId = viewer?.userId ?? null;
  await auditOutsider({ act: "import.file", actorId, address, origin: headers.get("origin") });
  return fail("cross_site", "This request did not come from Collate's own pages and was refused.");
}

function parseInput(request: Request): z.infer<typeof input> | null {
  const query = new URL(request.url).searchParams;
  const { headers } = request;
  const parsed = input.safeParse({
    project: query.get("project"),
    import: query.get("import"),
    // Names come as the browser has them, folders and all.
    name: query.get("name")?.replace(/^.*[/\\]/u, ""),
    bytes: headers.get("x-collate-bytes"),
    sha256: headers.get("x-collate-sha256"),
    request: headers.get("x-collate-request"),
  });
  return parsed.success ? parsed.data : null;
}

function withRequest(viewer: Viewer, key: string, upload: Upload): Viewer {
  const hash = createHash("sha256").update(JSON.stringify(upload)).digest("hex");
  return { ...viewer, request: { key, hash } };
}

const nothing = new ReadableStream<Uint8Array>({ start: (controller) => controller.close() });

export async function POST(request: Request): Promise<Response> {
  const foreign = await refuseForeign(request);
  if (foreign !== null) return answer(foreign);
  const viewer = await currentViewer();
  if (viewer === null)
    return answer(fail("unauthenticated", "You are signed out. Sign in and send it again."));
  if (viewer.mustChangePassword) {
    return answer(fail("password_change_required", "Change your one-time password first."));
  }
  const parsed = parseInput(request);
  if (parsed === null)
    return answer(fail("invalid", "This upload does not say what it is. Reload and try again."));
  const { project: projectId, import: importId, name, bytes: byteLength, sha256 } = parsed;
  const upload = { projectId, importId, name, byteLength, sha256 };
  return answer(await addFile(withRequest(viewer, parsed.request, upload), upload, request.body ?? nothing));
}
