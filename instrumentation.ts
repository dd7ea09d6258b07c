/** What the web process does once, before it answers its first request. */

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { stampDirectAddresses } = await import("#lib/auth/direct-address.ts");
  const { drainOnSignals } = await import("#lib/request/drain-on-signal.ts");
  stampDirectAddresses();
  drainOnSignals();
}
