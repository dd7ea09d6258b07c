/** The rows of routes that are neither page nor action. */
import { createHash } from "node:crypto";
import { askPage } from "../support/ask.ts";
import { type Answer, adminAlone, everyMember, onInstance, type RouteRow } from "./row.ts";

/** The answer inside the JSON a route gives. */
async function answerOf(response: Response): Promise<Answer> {
  const result: { ok: boolean; code?: Answer } = await response.json();
  return result.ok ? "ok" : (result.code ?? "unavailable");
}

function carrying(cookie: string | null): Record<string, string> {
  return cookie === null ? {} : { Cookie: cookie };
}

const upload: RouteRow = {
  async ask({ baseUrl, room, actor, cookie }) {
    const bytes = new TextEncoder().encode(`The gate of ${actor}\n\nIt stood open in the night.\n`);
    const query = new URLSearchParams({
      project: room.project.id,
      import: room.uploadingImportId,
      name: `${actor}.txt`,
    });
    const headers: Record<string, string> = {
      Origin: baseUrl,
      ...carrying(cookie),
      "x-collate-bytes": String(bytes.length),
      "x-collate-sha256": createHash("sha256").update(bytes).digest("hex"),
      "x-collate-request": crypto.randomUUID(),
    };
    return answerOf(await fetch(`${baseUrl}/api/upload?${query}`, { method: "POST", headers, body: bytes }));
  },
  gets: adminAlone,
};

/** next-auth's own: open to all, for it is how one signs in. */
const signIn: RouteRow = {
  async ask({ baseUrl, cookie }) {
    const response = await fetch(`${baseUrl}/api/auth/csrf`, { headers: carrying(cookie) });
    const { csrfToken }: { csrfToken?: string } = await response.json();
    return csrfToken === undefined ? "unavailable" : "ok";
  },
  gets: { ...onInstance("ok", "ok"), anonymous: "ok", oneTime: "ok" },
};

/** A source file's bytes: for members, to keep; never shown. */
const sourceFile: RouteRow = {
  async ask({ baseUrl, room, cookie }) {
    const path = `/p/${room.project.slug}/files/${room.sourceFileId}`;
    return askPage(baseUrl, path, cookie);
  },
  gets: { ...everyMember, anonymous: "redirect:/sign-in", oneTime: "redirect:/change-password" },
};

/** How far an import is: a stream that ends at once for one nothing moves in. */
const importProgress: RouteRow = {
  async ask({ baseUrl, room, cookie }) {
    return askPage(baseUrl, `/p/${room.project.slug}/import/${room.importNumber}/progress`, cookie);
  },
  gets: { ...everyMember, anonymous: "redirect:/sign-in", oneTime: "redirect:/change-password" },
};

/** How an article to come differs from one of the library: both are of the project, or there is no answer. */
const knownDifference: RouteRow = {
  async ask({ baseUrl, room, cookie }) {
    const query = new URLSearchParams({ planned: room.plannedId, version: room.passage.versionId });
    const path = `/p/${room.project.slug}/import/${room.importNumber}/difference?${query}`;
    return askPage(baseUrl, path, cookie);
  },
  gets: { ...everyMember, anonymous: "redirect:/sign-in", oneTime: "redirect:/change-password" },
};

export const routeRows: Record<string, RouteRow> = {
  "/api/upload": upload,
  "/p/[project]/files/[id]": sourceFile,
  "/p/[project]/import/[number]/difference": knownDifference,
  "/p/[project]/import/[number]/progress": importProgress,
  "/api/auth/[...nextauth]": signIn,
};
