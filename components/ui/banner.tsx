/** A standing message at the head of a screen or a form. `error` is announced when it appears. */
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type BannerTone = "info" | "caution" | "error";

const TONES: Record<BannerTone, { classes: string; Icon: typeof Info; role: "status" | "alert" }> = {
  info: { classes: "border-accent/30 bg-accent-soft [&>svg]:text-accent", Icon: Info, role: "status" },
  caution: {
    classes: "border-caution/30 bg-caution-soft [&>svg]:text-caution",
    Icon: TriangleAlert,
    role: "status",
  },
  error: {
    classes: "border-disputes/30 bg-disputes-soft [&>svg]:text-disputes",
    Icon: CircleAlert,
    role: "alert",
  },
};

export type BannerProps = {
  tone?: BannerTone;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
};

export function Banner({ tone = "info", title, children, actions, className = "" }: BannerProps) {
  const { classes, Icon, role } = TONES[tone];
  return (
    <div
      role={role}
      className={`flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded-m border px-3 py-2 text-ink ${classes} ${className}`}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
      {/* A phone has no room for the acts beside the words. */}
      <div className="min-w-0 flex-1 max-sm:basis-[calc(100%-1.75rem)]">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
      {actions ? <div className="flex shrink-0 flex-wrap gap-2 max-sm:ps-6.5">{actions}</div> : null}
    </div>
  );
}
