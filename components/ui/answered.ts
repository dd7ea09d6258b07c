/**
 * A field whose last value the server refused. The browser must not hold the form back for it: what was refused may be
 * right by now, and only the server can tell. So the field is marked invalid for people, not for the browser.
 */
export function answered(error: string | undefined): { isInvalid?: true; validationBehavior?: "aria" } {
  return error ? { isInvalid: true, validationBehavior: "aria" } : {};
}
