/** Keys as they stand on the keyboard. `keys` is a shortcut of the registry: "g l" in sequence, "mod+enter" together. */
import { keyCaps } from "../shortcuts/key-caps.ts";

export function Kbd({ keys, className = "" }: { keys: string; className?: string }) {
  return (
    <span className={`inline-flex gap-0.5 ${className}`}>
      {keyCaps(keys).map((cap) => (
        <kbd
          key={cap.id}
          className="inline-block min-w-4 rounded-s border border-line-strong border-b-2 bg-surface px-1 text-center font-medium font-ui text-11 text-ink-2"
        >
          {cap.label}
        </kbd>
      ))}
    </span>
  );
}
