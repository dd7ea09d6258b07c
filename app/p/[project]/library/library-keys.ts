/** The library's keys, for what binds them and for the foot that names them. */
export const libraryKeys = { next: "j", previous: "k", open: "enter", done: "e", search: "/" } as const;

export const libraryHints = [
  { keys: [libraryKeys.next, libraryKeys.previous], label: "move" },
  { keys: [libraryKeys.open], label: "open" },
  { keys: [libraryKeys.done], label: "done" },
  { keys: [libraryKeys.search], label: "search" },
] as const;
