/** What the engine attributes, as PolNeAR's pieces. */
import { findAttributions } from "#lib/compare/attribution/find-attributions.ts";
import type { RolePieces } from "./polnear.ts";

export type Finder = (text: string) => RolePieces[];

export const engine: Finder = (text) =>
  findAttributions(text).map(({ source, cue, parts }) => ({
    source: source ? [source] : [],
    cue: cue ? [cue] : [],
    content: parts,
  }));
