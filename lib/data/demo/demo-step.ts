/**
 * Makes each step of the demo's making repeatable: a viewer whose request key is derived from the step's name, so that a
 * script that was killed and runs again gets the first answer of what it did already, and goes on from there.
 */
import "server-only";
import { v5 } from "uuid";
import type { Result } from "#lib/errors.ts";
import type { Viewer } from "../viewer.ts";

const namespace = "6f1f3c1e-4f5e-5d5b-9b53-0c6a6f7f8a21";

/** The viewer as sender of that step of that project. */
export function forStep(viewer: Viewer, projectId: string, step: string): Viewer {
  return { ...viewer, request: { key: v5(`${projectId}/${step}`, namespace), hash: step } };
}

/** The value of a step; throws naming the step when it was refused, since the story is known to be sound. */
export async function done<T>(step: string, answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Error(`${step}: ${result.message} ${JSON.stringify(result.fields ?? {})}`);
}
