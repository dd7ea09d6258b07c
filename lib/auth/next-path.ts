/** Where to go after signing in: only to a page of this site, never elsewhere (no open redirect). Pure. */

const anyBase = "https://collate.invalid";
const isControl = (sign: string) => sign < " " || sign === "\u007f";
const isSignIn = (path: string) => /^\/(sign-in|api)(\/|\?|$)/.test(path);

/** The path, query and fragment of `next` when it is a page of this site; else `/`. */
export function safeNextPath(next: string | null | undefined): string {
  if (!next || next.length > 1000 || !next.startsWith("/") || /^\/[/\\]/.test(next)) return "/";
  if ([...next].some(isControl) || !URL.canParse(next, anyBase)) return "/";
  const url = new URL(next, anyBase);
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === anyBase && !path.startsWith("//") && !isSignIn(path) ? path : "/";
}

/** The sign-in page that leads back to `path`. */
export function signInPath(path: string | null): string {
  const next = safeNextPath(path);
  return next === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next })}`;
}
