/** The few keys worth knowing on a screen, for the footer. Drawn on the server from the same constants the screen binds. */
import { Kbd } from "#components/ui/kbd.tsx";

/** `keys` may name several that belong together: ["j", "k"]. */
export type KeyHint = { keys: readonly string[]; label: string };

export function KeyHints({ hints }: { hints: readonly KeyHint[] }) {
  return hints.map((hint) => (
    <span key={hint.label} className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span className="inline-flex gap-1">
        {hint.keys.map((keys) => (
          <Kbd key={keys} keys={keys} />
        ))}
      </span>
      {hint.label}
    </span>
  ));
}
