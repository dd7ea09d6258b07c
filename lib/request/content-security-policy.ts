/**
 * The Content-Security-Policy of every page. Scripts run only with the request's nonce or when such a script loads them;
 * style attributes are allowed because server-rendered markup carries them.
 */

/** What differs between the two ways of running: the development server evaluates code and talks over a socket. */
export type CspMode = "production" | "development";

/** The header's value. `nonce` is base64 and must be new for every response (CSP Level 3, section 7.1). */
export function contentSecurityPolicy(nonce: string, mode: CspMode): string {
  const isDevelopment = mode === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** 128 random bits, as CSP Level 3 asks for. */
export function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
