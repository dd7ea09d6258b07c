/**
 * The command line: `npm run -s collate -- COMMAND …`. Standard output carries JSON only; errors and progress go to
 * standard error. Exit 0 when every input was read, 1 when some failed, 2 for wrong usage.
 */

import { NOT_BUILT, USAGE } from "#scripts/collate/usage.ts";

type Command = (args: string[]) => Promise<number>;

/** Loaded when asked for, so that one command does not pay for another's modules. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  plan: async () => (await import("#scripts/collate/plan.ts")).planCommand,
  import: async () => (await import("#scripts/collate/import.ts")).importCommand,
  compare: async () => (await import("#scripts/collate/compare.ts")).compareCommand,
  quantities: async () => (await import("#scripts/collate/quantities.ts")).quantitiesCommand,
  attributions: async () => (await import("#scripts/collate/attributions.ts")).attributionsCommand,
};

async function main([name, ...args]: string[]): Promise<number> {
  const load = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
  if (load !== undefined) return (await load())(args);
  const isKnown = name !== undefined && NOT_BUILT.has(name);
  process.stderr.write(isKnown ? `collate: ${name}: not built yet\n` : USAGE);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
