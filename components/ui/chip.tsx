/** A small label for a count, a state or a finding. It is not a control; put it inside a link or a button to make it one. */
import type { ReactNode } from "react";

export type ChipTone = "neutral" | "accent" | "caution" | "supports" | "disputes" | "mentions";

const TONES: Record<ChipTone, string> = {
  neutral: "bg-sunken text-ink-2",
  accent: "bg-accent-soft text-accent",
  caution: "bg-caution-soft text-caution",
  supports: "bg-supports-soft text-supports",
  disputes: "bg-disputes-soft text-disputes",
  mentions: "bg-mentions-soft text-mentions",
};

export type ChipProps = {
  tone?: ChipTone;
  icon?: ReactNode;
  title?: string;
  className?: string;
  children: ReactNode;
};

export function Chip({ tone = "neutral", icon, title, className = "", children }: ChipProps) {
  return (
    <span
      title={title}
      className={`inline-flex h-5 items-center gap-1 rounded-s px-2 text-12 whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0 ${TONES[tone]} ${className}`}
    >
      {icon}
      {children}
    </span>
  );
}
