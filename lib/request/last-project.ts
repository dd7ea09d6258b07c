/** The project one was in last, remembered by the browser so that the front page leads back there. It grants nothing. */

export const lastProjectCookie = "collate-last-project";

export const lastProjectMaxAgeSeconds = 365 * 24 * 60 * 60;

/** The slug in the address of a project's page; null for other pages. */
export function projectOfPath(pathname: string): string | null {
  return /^\/p\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\/|$)/.exec(pathname)?.[1] ?? null;
}

type RequestHeaders = { has(name: string): boolean; get(name: string): string | null };

/** Whether the browser fetches the page for later, which is not being there. */
export function isPrefetch(headers: RequestHeaders): boolean {
  return headers.has("next-router-prefetch") || /prefetch/.test(headers.get("sec-purpose") ?? "");
}
