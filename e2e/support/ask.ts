/** Asking the server without a browser, as an attacker would: server actions and pages over plain HTTP. */
import type { Answer } from "../access/row.ts";
import { sessionCookie } from "./session-cookie.ts";

export type ActionRequest = {
  baseUrl: string;
  /** The path of a page that can run it. */
  path: string;
  actionId: string;
  args: unknown[];
  cookie: string | null;
  /** In place of the Origin a page of the app sends; undefined leaves the header out. */
  headers?: Record<string, string | undefined>;
};

/** The session's cookie as a header's value; null for nobody's. */
export function cookieHeader(person: { cookie: string } | null): string | null {
  return person === null ? null : `${sessionCookie}=${person.cookie}`;
}

function definedOnly(headers: Record<string, string | undefined>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
}

/**
 * The value a server action resolved to, out of its answer in React's wire format: row 0 is `{"a": "$@N", …}`, row N
 * the value. Null where there is none. Throws where the answer holds an error instead.
 */
export function actionValue(body: string): unknown {
  const rows = new Map(
    body.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]),
  );
  const reference = rows.get("0")?.match(/"a":"\$@?([0-9a-f]+)"/)?.[1];
  const row = reference === undefined ? undefined : rows.get(reference);
  if (row === undefined) return null;
  if (row.startsWith("E")) throw new Error(`The action failed: ${row}`);
  return JSON.parse(row);
}

async function postAction(request: ActionRequest): Promise<Response> {
  const { baseUrl, path, actionId, args, cookie, headers = {} } = request;
  return fetch(baseUrl + path, {
    method: "POST",
    redirect: "manual",
    headers: definedOnly({
      Accept: "text/x-component",
      "Content-Type": "text/plain;charset=UTF-8",
      "Next-Action": actionId,
      Origin: baseUrl,
      Cookie: cookie ?? undefined,
      ...headers,
    }),
    body: JSON.stringify(args),
  });
}

async function valueIn(response: Response): Promise<unknown> {
  const body = await response.text();
  if (response.headers.get("content-type")?.startsWith("text/x-component")) return actionValue(body);
  throw new Error(`No answer of an action: ${response.status} ${body.slice(0, 300)}`);
}

/** Calls a server action as its page does; resolves to what it resolved to. */
export async function askActionValue(request: ActionRequest): Promise<unknown> {
  return valueIn(await postAction(request));
}

/** The same, in the one word the access table has for it. */
export async function askAction(request: ActionRequest): Promise<Answer> {
  const response = await postAction(request);
  const target = response.headers.get("x-action-redirect")?.split(";")[0];
  if (target !== undefined) {
    await response.body?.cancel();
    return `redirect:${target}`;
  }
  const result = (await valueIn(response)) as { ok?: boolean; code?: Answer } | null;
  return result?.ok === false ? (result.code ?? "unavailable") : "ok";
}

const interrupted = /NEXT_HTTP_ERROR_FALLBACK;(403|404)/;

/** Visits a page. A page that begins to stream before it is refused answers 200 and says so inside. */
export async function askPage(baseUrl: string, path: string, cookie: string | null): Promise<Answer> {
  const response = await fetch(baseUrl + path, {
    redirect: "manual",
    headers: cookie === null ? {} : { Cookie: cookie },
  });
  const body = await response.text();
  const location = response.headers.get("location");
  if (location !== null) return `redirect:${new URL(location, baseUrl).pathname}`;
  const refused = response.status === 200 ? body.match(interrupted)?.[1] : String(response.status);
  if (refused === "404") return "not_found";
  if (refused === "403") return "forbidden";
  if (refused !== undefined) throw new Error(`${path} answered ${response.status}: ${body.slice(0, 300)}`);
  return "ok";
}
