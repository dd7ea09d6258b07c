/** Plans a plain text file at once, without the edge that reads other formats: what most tests of the engine are about. */
import { decodeBytes } from "../decode-bytes.ts";
import { type PlanOptions, type PlanResult, planSource } from "../plan-source.ts";
import { plainSource } from "../read-source.ts";

export function planPlainFile(bytes: Uint8Array, name: string, options: PlanOptions = {}): PlanResult {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const { encoding, text } = decoded.file;
  return planSource(plainSource(encoding, text), name, options);
}
