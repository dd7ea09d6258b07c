/** The header in which proxy.ts tells a page its own path and query, so that signing in again leads back to it. */
export const pagePathHeader = "x-collate-path";
