/** The look of buttons, apart from their behaviour, so that links and native buttons can wear it without client code. */

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "s" | "m";

const BASE =
  "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-[6px] border font-medium whitespace-nowrap select-none " +
  "transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:opacity-50";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-on-accent not-disabled:hover:bg-accent-strong",
  secondary: "border-line-strong bg-surface text-ink not-disabled:hover:bg-hover",
  ghost: "border-transparent text-ink-2 not-disabled:hover:bg-hover not-disabled:hover:text-ink",
  danger: "border-transparent bg-danger text-on-danger not-disabled:hover:bg-danger-strong",
};

const SIZES: Record<ButtonSize, string> = { s: "h-6 px-2 text-12", m: "h-8 px-3 text-13 max-sm:h-10" };

const SQUARES: Record<ButtonSize, string> = { s: "size-6", m: "size-8 max-sm:size-10" };

/** Classes of a button with a label. */
export function buttonStyle(variant: ButtonVariant = "secondary", size: ButtonSize = "m"): string {
  return `${BASE} ${VARIANTS[variant]} ${SIZES[size]}`;
}

/** Classes of a square button that shows an icon only. */
export function iconButtonStyle(variant: ButtonVariant = "ghost", size: ButtonSize = "m"): string {
  return `${BASE} ${VARIANTS[variant]} ${SQUARES[size]}`;
}
