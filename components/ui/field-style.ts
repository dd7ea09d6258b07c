/** The look shared by everything one fills in. */

export const labelStyle = "text-12 font-medium text-ink-2";
export const hintStyle = "text-12 text-ink-3";
export const errorStyle = "flex items-start gap-1 text-12 text-danger";
export const fieldStyle = "flex min-w-0 flex-col gap-1";

/** Text inputs and what looks like one. 16 px on small screens, below which iOS zooms in on focus. */
export const inputStyle =
  "w-full min-w-0 rounded-[6px] border border-line-control bg-surface px-2.5 py-1.5 text-13 text-ink max-sm:text-[1rem] max-sm:leading-6 " +
  "placeholder:text-ink-3 transition-colors duration-100 hover:border-ink-3 " +
  "focus:border-accent focus:outline-1 focus:outline-accent focus:outline-offset-0 " +
  "data-invalid:border-danger aria-invalid:border-danger disabled:cursor-not-allowed disabled:opacity-60 disabled:hover:border-line-control";
