/** The look shared by menus and lists that open over the page. */

export const popoverStyle =
  "rounded-m border border-line-strong bg-surface text-ink shadow-lift outline-none " +
  "transition-[opacity,transform] duration-100 ease-out " +
  "data-entering:opacity-0 data-entering:translate-y-1 data-exiting:opacity-0";

export const listStyle = "max-h-80 overflow-auto p-1 outline-none";

export const optionStyle =
  "flex min-h-8 items-center gap-2 rounded-[6px] px-2 py-1 text-13 outline-none select-none max-sm:min-h-10 cursor-pointer " +
  "data-focused:bg-hover data-hovered:bg-hover data-selected:font-medium data-disabled:cursor-not-allowed data-disabled:text-ink-3 " +
  "data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent";

export const sectionTitleStyle = "px-2 pt-2 pb-1 text-11 font-medium text-ink-3";
