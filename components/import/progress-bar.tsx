/** A share as a bar. */

export function ProgressBar({ label, share }: { label: string; share: number }) {
  return (
    <progress
      aria-label={label}
      value={share}
      max={1}
      className="block h-1 w-40 shrink-0 appearance-none overflow-hidden rounded-full bg-hover max-sm:w-24 [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent"
    />
  );
}
