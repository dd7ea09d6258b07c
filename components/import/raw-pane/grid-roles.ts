/**
 * The raw text as a grid: its rows take the keyboard. Given as attributes and not as the elements of a table, which would
 * take the lines' own layout away.
 */

export const gridOf = (label: string) => ({ role: "grid", "aria-label": label }) as const;
export const ROW_GROUP = { role: "rowgroup" } as const;
export const rowOf = (number: number) => ({ role: "row", "aria-rowindex": number }) as const;
export const ROW_HEADER = { role: "rowheader" } as const;
export const CELL = { role: "gridcell" } as const;
/** Words that are pressed: a button element cannot wrap over lines as the text it holds does. */
export const PRESSED_WORDS = { role: "button", tabIndex: -1 } as const;
