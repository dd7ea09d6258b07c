/** The name of the session's cookie, as a person reads it in the browser. */
export const sessionCookie = "__Host-collate-session";
