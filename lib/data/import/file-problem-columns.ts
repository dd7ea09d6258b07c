/** What is wrong with a file, as its row holds it. Pure. */
import type { ImportFileProblem } from "./file-problem.ts";

export type ProblemColumns = {
  errorCode: string | null;
  errorMessage: string | null;
  errorLine: number | null;
  /** The column of a table, or a record's key. */
  errorField: string | null;
};

/** Null: nothing is wrong with it. */
export function problemColumns(problem: ImportFileProblem | null): ProblemColumns {
  if (problem === null) return { errorCode: null, errorMessage: null, errorLine: null, errorField: null };
  const { code, message, line, field = null } = problem;
  return { errorCode: code, errorMessage: message, errorLine: line, errorField: field };
}

export function storedProblem(row: ProblemColumns): ImportFileProblem | null {
  const { errorCode, errorMessage: message, errorLine: line, errorField: field } = row;
  if (errorCode === null || message === null) return null;
  const code = errorCode as ImportFileProblem["code"];
  return { code, message, line, ...(field === null ? {} : { field }) };
}
