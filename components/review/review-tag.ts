/** A tag of the codebook as an amendment offers it. */
import type { TagHue } from "#lib/text/tag-hue.ts";

export type ReviewTag = { id: string; name: string; hue: TagHue };
