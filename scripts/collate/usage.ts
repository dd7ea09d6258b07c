/** What the command line answers to a command it does not have. */

/** Commands the interface reserves and this version does not have yet. */
export const NOT_BUILT: ReadonlySet<string> = new Set(["export", "user", "backup", "restore", "audit"]);

export const USAGE = `usage: collate plan FILE...
       collate import FILE... --project P [--as EMAIL] [--plan-only]
               [--url URL] [--archive-url URL] [--retrieved-at TIME] [--how WORDS] [--date DAY] [--source NAME]
       collate compare [--clean] A B
       collate compare --pairs LIST --a-dir DIR --b-dir DIR [--jobs N]
       collate quantities [--lines] [--oddities] FILE
       collate attributions FILE...
`;
