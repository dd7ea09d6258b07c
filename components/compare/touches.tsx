/** What changed words touch, gravest first. */
import type { Touched } from "#lib/compare/comparison.ts";
import { touchWords } from "./finding-words.ts";

export function Touches({ touches }: { touches: readonly Touched[] }) {
  if (touches.length === 0) return null;
  return (
    <span className="text-12 text-caution">
      touches {touches.map((touch) => touchWords[touch]).join(", ")}
    </span>
  );
}
