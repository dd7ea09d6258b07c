/** Says in one line which statement of a migration failed and why. Pure. */
import { splitStatements } from "#scripts/migrate/statements.ts";

const shownStatementUtf16 = 160;

interface Failure {
  migration: string;
  script: string;
  /** Statements of the script the server had completed. */
  completed: number;
  message: string;
}

/** The line printed when a migration fails: where, the statement, the server's words, and the way on. */
export function describeFailure({ migration, script, completed, message }: Failure): string {
  const statement = splitStatements(script)[completed];
  const where = statement ? `, line ${statement.line}, at «${shorten(statement.text)}»` : "";
  return (
    `Migration ${migration} failed${where}: ${shorten(message)}. Correct what it says, then run ` +
    `"node scripts/migrate.ts --resolve ${migration}" and start again.`
  );
}

function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  return flat.length <= shownStatementUtf16 ? flat : `${flat.slice(0, shownStatementUtf16)}…`;
}
