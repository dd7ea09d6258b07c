/** The keys of the import screen, for what binds them and for the foot that names them. */

export const IMPORT_KEYS = { paste: "p", next: "j", previous: "k", commit: "a", decline: "x" } as const;

export const IMPORT_GROUP = "Import";

export const importHints = [{ keys: [IMPORT_KEYS.paste], label: "paste a text" }] as const;

export const proposalHints = [
  { keys: [IMPORT_KEYS.next, IMPORT_KEYS.previous], label: "proposal" },
  { keys: [IMPORT_KEYS.commit], label: "commit" },
  { keys: [IMPORT_KEYS.decline], label: "decline" },
] as const;
