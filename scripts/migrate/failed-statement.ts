/** Says in one line why the migrations were not applied, and at which statement. Pure. */
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
    `"npm run migrate -- --resolve ${migration}" and start again.`
  );
}

/** The line printed when the engine gives up before it runs a statement: its words without its own stack. */
export function describeRefusal(message: string): string {
  const words = message.replace(/\s+0: \w+(::\w+)+\b[\s\S]*$/, "");
  return `The migrations cannot be applied: ${shorten(words)}. Correct what it says, then start again.`;
}

function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/g, " ").trim();
  return flat.length <= shownStatementUtf16 ? flat : `${flat.slice(0, shownStatementUtf16)}…`;
}
