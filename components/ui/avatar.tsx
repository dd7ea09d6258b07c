/** A person as initials. The hue comes from the id, so a change of name does not change who one looks like. */
import { hueOf } from "#lib/text/tag-hue.ts";
import { initialsOf } from "./initials.ts";

const SIZES = { s: "size-5 text-[9px]", m: "size-6 text-[10px]" } as const;

export type AvatarProps = { id: string; name: string; size?: keyof typeof SIZES; className?: string };

/** Decorative, and so drawn by the stylesheet and not as text: wherever it stands, the name stands beside it or labels the control around it. */
export function Avatar({ id, name, size = "m", className = "" }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      title={name}
      data-hue={hueOf(id)}
      data-initials={initialsOf(name)}
      className={`inline-grid shrink-0 place-items-center rounded-full bg-hue-fill font-semibold text-ink select-none before:content-[attr(data-initials)] ${SIZES[size]} ${className}`}
    />
  );
}
