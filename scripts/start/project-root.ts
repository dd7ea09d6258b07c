/** The folder of this checkout, with the trailing separator removed. */
import { dirname } from "node:path";

export const projectRoot = dirname(dirname(import.meta.dirname));
