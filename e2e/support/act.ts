/** Acting without a browser, as many times as a spec needs: server actions called as their pages call them. */
import type { Json } from "#lib/errors.ts";
import type { Person } from "../rooms/people.ts";
import { askActionValue, cookieHeader } from "./ask.ts";
import { builtActions } from "./build-manifests.ts";

export type Place = {
  baseUrl: string;
  /** The path of a page that can run the actions. */
  path: string;
  as: Person;
};

/** Calls one action by its name in its file. Resolves to its result; rejects when the server is gone. */
export async function act(
  { baseUrl, path, as }: Place,
  name: string,
  input: { [key: string]: Json },
): Promise<{ ok: boolean; code?: string; value?: { [key: string]: Json } }> {
  const action = builtActions().find((one) => one.name.endsWith(`#${name}`));
  if (action === undefined) throw new Error(`The build has no action ${name}.`);
  const args = [{ ...input, requestKey: crypto.randomUUID() }];
  const cookie = cookieHeader(as);
  const value = await askActionValue({ baseUrl, path, actionId: action.id, args, cookie });
  return value as { ok: boolean; code?: string; value?: { [key: string]: Json } };
}
