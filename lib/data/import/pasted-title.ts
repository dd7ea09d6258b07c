/** The title under which a text was pasted, kept beside its capture until the text is planned. No I/O. */
import { z } from "zod";
import type { Corrections } from "./corrections.ts";

const column = z.object({ title: z.string().optional() });

/** As the first correction of the one article in it; none when it was pasted without a title. */
export function pastedTitle(capture: unknown): Corrections {
  const { title } = column.parse(capture);
  return title === undefined ? {} : { title };
}
