/**
 * How a refused sign-in reaches the form. next-auth answers with an address whose `error` is the thrown error's message,
 * so the code and the seconds to wait travel in it. Pure; used by the server that writes it and the form that reads it.
 */
export type SignInRefusal =
  | { code: "wrong" }
  | { code: "expired" }
  | { code: "busy" }
  | { code: "too_many"; waitSeconds: number };

/** As the text of the `error` parameter. */
export function writeRefusal(refusal: SignInRefusal): string {
  return refusal.code === "too_many" ? `too_many:${Math.ceil(refusal.waitSeconds)}` : refusal.code;
}

/** Out of the address in next-auth's answer; null when it tells of no refusal. A stale form token (`csrf`) passes. */
export function readRefusal(address: string): SignInRefusal | null {
  if (!URL.canParse(address)) return null;
  const { searchParams } = new URL(address);
  if (searchParams.has("csrf")) return { code: "busy" };
  const error = searchParams.get("error");
  if (error === null) return null;
  const [code, seconds] = error.split(":");
  if (code === "too_many") return { code, waitSeconds: Number.parseInt(seconds ?? "", 10) || 60 };
  return code === "wrong" || code === "expired" ? { code } : { code: "busy" };
}

function inMinutes(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/** One sentence for the person: what is wrong and what to do. */
export function refusalSentence(refusal: SignInRefusal): string {
  switch (refusal.code) {
    case "wrong":
      return "This e-mail address and password do not belong together. Check both and try again.";
    case "expired":
      return "This one-time password has expired. Ask the owner of this instance for a new one.";
    case "too_many":
      return `Too many tries. Wait ${inMinutes(refusal.waitSeconds)} and try again.`;
    case "busy":
      return "Signing in did not work just now. Try again in a minute.";
  }
}
